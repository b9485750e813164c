import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Answer, Empty } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Pager } from "../../shell/Pager";
import { Rows } from "../../shell/Rows";
import { count } from "../../time/words";
import { CampaignDialog } from "./CampaignDialog";
import { deviceColumns } from "./deviceColumns";
import { DismissDialog } from "./DismissDialog";
import { matchesOf, type Match, type Recall } from "./recalls";
import { ruleInWords, warningBeforeDismissal } from "./words";

/** Whether somebody still has to decide about it. */
export const decidable = ({ state }: Match) =>
  state === "undecided" || state === "cancelled" || state === "dismissed";

/** Chooses all devices of the page that one rule has told. */
function ChooseByRule({
  matches,
  choose,
}: {
  matches: readonly Match[];
  choose: (ids: readonly number[]) => void;
}) {
  const open = matches.filter(({ state }) => state === "undecided");
  const rules = [...new Set(open.map(({ rule }) => rule))];
  if (!open.length) return null;
  if (rules.length < 2)
    return (
      <Text size="sm" c="dimmed">
        Or choose devices below.
      </Text>
    );
  return rules.map((rule) => {
    const told = open.filter((match) => match.rule === rule);
    return (
      <Button
        key={rule}
        variant="default"
        onClick={() => choose(told.map(({ asset }) => asset.id))}
      >
        Choose {told.length} by {ruleInWords[rule].toLowerCase()}
      </Button>
    );
  });
}

/** The devices a recall may concern: chosen ones are put into the campaign or dismissed. */
export function DevicesOf({ recall }: { recall: Recall }) {
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [asked, setAsked] = useState<"campaign" | "all" | "dismiss">();
  const mayDecide = useAllowed("biomed", "admin");
  const answer = useQuery(matchesOf(recall.id, page));
  const columns = useMemo(
    () => deviceColumns(mayDecide, chosen, setChosen),
    [mayDecide, chosen],
  );
  const done = () => {
    setAsked(undefined);
    setChosen([]);
  };

  return (
    <Answer
      of={answer}
      empty={{
        when: ({ total }) => total === 0,
        show: (
          <Empty title="None of our devices is concerned" icon="check">
            Devices that are added later are compared with it too.
          </Empty>
        ),
      }}
    >
      {(found) => (
        <Stack>
          {mayDecide && (
            <Group gap="xs">
              {recall.matches.undecided > 0 && !chosen.length && (
                <Button onClick={() => setAsked("all")}>
                  Order the correction of{" "}
                  {recall.matches.undecided === 1
                    ? "1 device"
                    : `all ${recall.matches.undecided}`}
                </Button>
              )}
              {chosen.length > 0 && (
                <>
                  <Button onClick={() => setAsked("campaign")}>
                    Order the correction of {count(chosen.length, "device")}
                  </Button>
                  <Button variant="default" onClick={() => setAsked("dismiss")}>
                    Not concerned
                  </Button>
                </>
              )}
              {!chosen.length && (
                <ChooseByRule matches={found.items} choose={setChosen} />
              )}
            </Group>
          )}
          <Rows
            label="Devices"
            items={found.items}
            columns={columns}
            keyOf={({ asset }) => asset.id}
          />
          <Pager of={found} go={setPage} />
          {(asked === "campaign" || asked === "all") && (
            <CampaignDialog
              recall={recall}
              assets={asked === "all" ? null : chosen}
              close={done}
            />
          )}
          {asked === "dismiss" && (
            <DismissDialog
              recall={recall}
              assets={chosen}
              warning={warningBeforeDismissal(
                found.items
                  .filter(({ asset }) => chosen.includes(asset.id))
                  .map(({ answer }) => answer),
              )}
              close={done}
            />
          )}
        </Stack>
      )}
    </Answer>
  );
}
