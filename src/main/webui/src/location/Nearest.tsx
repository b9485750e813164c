import { Button, Checkbox, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer } from "../http/States";
import { count } from "../time/words";
import { useHere } from "./here";
import { locate, type Located } from "./locate";
import classes from "./Nearest.module.css";
import { NearestMap } from "./NearestMap";
import { NoneUsable } from "./NoneUsable";
import { OtherMatches } from "./OtherMatches";
import { classes as allClasses } from "./search";
import { UnitList } from "./UnitList";

const FIRST = 10;

/** The nearest units of a class, or matching a text: a list, and the same on the map of their floor. */
export function Nearest({
  classCode,
  text,
}: {
  classCode?: string;
  text?: string;
}) {
  const [here] = useHere();
  const [all, setAll] = useState(false);
  const [limit, setLimit] = useState(FIRST);
  const [pointed, setPointed] = useState<number>();
  const wanted = {
    ...(classCode && { classCode }),
    ...(text && { text }),
    ...(here && { near: here.code }),
  };
  const answer = useQuery(locate({ ...wanted, usable: !all, limit }));
  const known = useQuery(allClasses);
  const what =
    known.data?.find(({ code }) => code === classCode)?.name ??
    classCode ??
    `“${text}”`;

  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">
          {here ? `Nearest: ${what}` : what}
        </Title>
        <Checkbox
          label="Also busy ones"
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      </Group>
      {!here && (
        <Text size="sm" c="dimmed">
          Say where you are to see the nearest first and how long the walk is.
        </Text>
      )}
      <Answer
        of={answer}
        empty={{
          when: ({ found }) => found.length === 0,
          show: all ? (
            <OtherMatches text={text} shown={[]} what={what} />
          ) : (
            <NoneUsable wanted={wanted} what={what} />
          ),
        }}
      >
        {(located) => (
          <div className={classes.both} aria-busy={answer.isPlaceholderData}>
            <Stack gap="sm">
              <Units
                located={located}
                point={setPointed}
                more={() => setLimit(limit + 20)}
              />
              {text && (
                <OtherMatches
                  text={text}
                  shown={located.found.map(({ asset }) => asset.id)}
                />
              )}
            </Stack>
            <NearestMap found={located.found} pointed={pointed} />
          </div>
        )}
      </Answer>
    </Stack>
  );
}

interface UnitsProps {
  located: Located;
  point: (id: number | undefined) => void;
  more: () => void;
}

function Units({ located: { found, more: rest }, point, more }: UnitsProps) {
  return (
    <>
      <UnitList found={found} point={point} />
      {rest > 0 && (
        <Button variant="default" onClick={more}>
          Show more ({count(rest, "further unit")})
        </Button>
      )}
    </>
  );
}
