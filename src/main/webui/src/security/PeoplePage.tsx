import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../http/States";
import { Icon } from "../shell/Icon";
import { Pager } from "../shell/Pager";
import { Rows } from "../shell/Rows";
import { Sheet } from "../shell/Sheet";
import { ChangePerson } from "./ChangePerson";
import { NewPerson } from "./NewPerson";
import { peopleColumns } from "./peopleColumns";
import { SetPassword } from "./SetPassword";
import { usersPage, type User } from "./users";

type Doing =
  | { what: "add" }
  | { what: "change"; user: User }
  | { what: "password"; user: User };

/** Who has an account, and what each may do. */
export default function PeoplePage() {
  const { page = 0 } = useSearch({ from: "/frame/manage/people" });
  const navigate = useNavigate();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const columns = useMemo(
    () =>
      peopleColumns({
        change: (user) => setDoing({ what: "change", user }),
        setPassword: (user) => setDoing({ what: "password", user }),
      }),
    [],
  );
  return (
    <Sheet
      title="People"
      actions={
        <Button
          leftSection={<Icon name="plus" />}
          onClick={() => setDoing({ what: "add" })}
        >
          Add person
        </Button>
      }
    >
      <Answer
        of={useQuery(usersPage(page))}
        empty={{
          when: ({ total }) => total === 0,
          show: <Empty title="Nobody has an account yet" icon="people" />,
        }}
      >
        {(users) => (
          <>
            <Rows
              label="People"
              items={users.items}
              columns={columns}
              keyOf={({ id }) => id}
            />
            <Pager
              of={users}
              go={(to) =>
                void navigate({ to: "/manage/people", search: { page: to } })
              }
            />
          </>
        )}
      </Answer>
      {doing?.what === "add" && <NewPerson close={close} />}
      {doing?.what === "change" && (
        <ChangePerson user={doing.user} close={close} />
      )}
      {doing?.what === "password" && (
        <SetPassword user={doing.user} close={close} />
      )}
    </Sheet>
  );
}
