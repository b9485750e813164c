import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Answer, Empty } from "../../http/States";
import { Rows } from "../../shell/Rows";
import { Sheet } from "../../shell/Sheet";
import { ClassUseOf } from "./ClassUseOf";
import { classColumns } from "./classColumns";
import { classesInUse } from "./use";

/** How much of each class is needed; of one class, hour by hour, and whether there are too many. */
export default function UsePage() {
  const search = useSearch({ from: "/frame/fleet/use" });
  const navigate = useNavigate();
  const answer = useQuery(classesInUse);
  return (
    <Sheet title="Utilisation" width={1400}>
      <Stack gap="lg">
        <Answer
          of={answer}
          empty={{
            when: (all) => all.length === 0,
            show: (
              <Empty title="No equipment yet" icon="box">
                Put the equipment into the register, and its use is counted hour
                by hour.
              </Empty>
            ),
          }}
        >
          {(all) => {
            const chosen =
              all.find(({ classCode }) => classCode === search.class) ??
              all.find(({ observedDays }) => observedDays > 0) ??
              all[0];
            return (
              <>
                {chosen && (
                  <ClassUseOf
                    key={chosen.classCode}
                    of={chosen}
                    department={search.department}
                    days={search.days ?? 7}
                    show={(next) =>
                      void navigate({
                        to: "/fleet/use",
                        search: { class: chosen.classCode, ...next },
                        replace: true,
                      })
                    }
                  />
                )}
                <Rows
                  label="Classes"
                  items={all}
                  columns={classColumns}
                  keyOf={({ classCode }) => classCode}
                />
              </>
            );
          }}
        </Answer>
      </Stack>
    </Sheet>
  );
}
