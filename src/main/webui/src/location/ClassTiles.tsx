import { UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Empty } from "../http/States";
import { count } from "../time/words";
import styles from "./ClassTiles.module.css";
import { classes } from "./search";

/** One tap to the nearest unit of a class, the most numerous first. */
export function ClassTiles({
  choose,
}: {
  choose: (classCode: string) => void;
}) {
  return (
    <Answer
      of={useQuery(classes)}
      empty={{
        when: (all) => !all.some(({ count: units }) => units > 0),
        show: (
          <Empty title="No equipment yet">
            Equipment shows here as soon as it has been imported.
          </Empty>
        ),
      }}
    >
      {(all) => (
        <ul className={styles.tiles} aria-label="Classes of equipment">
          {all
            .filter(({ count: units }) => units > 0)
            .sort((a, b) => b.count - a.count)
            .map(({ code, name, count: units }) => (
              <li key={code}>
                <UnstyledButton
                  className={styles.tile}
                  onClick={() => choose(code)}
                >
                  <span className={styles.name}>{name}</span>
                  <span className={styles.count}>{count(units, "unit")}</span>
                </UnstyledButton>
              </li>
            ))}
        </ul>
      )}
    </Answer>
  );
}
