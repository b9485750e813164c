import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Empty } from "../../http/States";
import { Sheet } from "../../shell/Sheet";
import { Levels } from "./Levels";
import classes from "./refill.module.css";
import { RefillCard } from "./RefillCard";
import { openRefills } from "./refills";

/** What wards are missing and where it stands; below, what they want at hand. */
export default function RefillsPage() {
  const answer = useQuery(openRefills);
  return (
    <Sheet title="Refills" width={1400}>
      <Stack gap="lg">
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: (
              <Empty title="Nothing to bring" icon="check">
                Nobody has been short of anything for long.
              </Empty>
            ),
          }}
        >
          {({ items }) => (
            <ul className={classes.refills} aria-label="To bring">
              {items.map((refill) => (
                <RefillCard key={refill.id} refill={refill} />
              ))}
            </ul>
          )}
        </Answer>
        <Levels />
      </Stack>
    </Sheet>
  );
}
