import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Empty } from "../http/States";
import { count } from "../time/words";
import { HitList } from "./HitList";
import { search, type ClassCount } from "./search";

interface Props {
  text: string;
  choose: (classCode: string) => void;
  /** Leaves out units and places when the units are listed elsewhere. */
  only?: "classes";
}

/** What the letters could mean: classes first, then single units, then places. */
export function Suggestions({ text, choose, only }: Props) {
  const answer = useQuery(search(text));
  if (only) return <Classes all={answer.data?.classes ?? []} choose={choose} />;
  return (
    <Answer
      of={answer}
      empty={{
        when: ({ classes, assets, zones }) =>
          !classes.length && !assets.length && !zones.length,
        show: (
          <Empty title={`Nothing begins with “${text}”`}>
            Try another word, or clear the box to see all classes.
          </Empty>
        ),
      }}
    >
      {({ classes, assets, zones }) => (
        <Stack gap="md">
          <Classes all={classes} choose={choose} />
          <HitList assets={assets} zones={zones} />
        </Stack>
      )}
    </Answer>
  );
}

function Classes({
  all,
  choose,
}: {
  all: ClassCount[];
  choose: (classCode: string) => void;
}) {
  if (!all.length) return null;
  return (
    <Group gap="xs" role="group" aria-label="Classes that match">
      {all.map(({ code, name, count: units }) => (
        <Button
          key={code}
          variant="default"
          radius="xl"
          size="sm"
          onClick={() => choose(code)}
        >
          {name}
          <Text span size="xs" c="dimmed" ml={8}>
            {count(units, "unit")}
          </Text>
        </Button>
      ))}
    </Group>
  );
}
