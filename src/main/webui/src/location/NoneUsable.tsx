import { Alert, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer } from "../http/States";
import { Icon } from "../shell/Icon";
import { locate, type Wanted } from "./locate";
import { OtherMatches } from "./OtherMatches";
import { UnitList } from "./UnitList";

/** Nothing can be taken right now: the nearest that may soon be free, and what to do. */
export function NoneUsable({
  wanted,
  what,
}: {
  wanted: Omit<Wanted, "usable" | "limit">;
  what: string;
}) {
  const answer = useQuery(locate({ ...wanted, usable: false, limit: 8 }));
  return (
    <Answer
      of={answer}
      empty={{
        when: ({ found }) => found.length === 0,
        show: <OtherMatches text={wanted.text} shown={[]} what={what} />,
      }}
    >
      {({ found }) => (
        <Stack gap="sm">
          <Alert
            color="yellow"
            variant="light"
            icon={<Icon name="warning" />}
            title="None is free right now"
          >
            <Text size="sm">
              Look first at units that need cleaning: they are back soonest. Or
              ask the ward of a unit that is probably in use.
            </Text>
          </Alert>
          <Title order={3} size="h5">
            Nearest that may soon be free
          </Title>
          <UnitList found={found} />
        </Stack>
      )}
    </Answer>
  );
}
