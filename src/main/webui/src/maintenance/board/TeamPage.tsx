import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { calendarDate } from "../../time/calendar";
import { Absences } from "./Absences";
import { CalendarOf } from "./CalendarOf";
import { dateOf } from "./days";
import { TechnicianDialog } from "./TechnicianDialog";
import { Holidays } from "./Holidays";
import {
  ending,
  hoursInWords,
  skills,
  technicians,
  type Technician,
} from "./technicians";
import { now } from "../../time/now";

/** Who does the work: what they can, when they work, and when they are away. */
export default function TeamPage() {
  const answer = useQuery(technicians);
  const [editing, setEditing] = useState<Technician | "new">();
  return (
    <Sheet
      title="Team"
      actions={
        <Button
          leftSection={<Icon name="plus" />}
          onClick={() => setEditing("new")}
        >
          Add somebody
        </Button>
      }
    >
      <Answer
        of={answer}
        empty={{
          when: ({ total }) => total === 0,
          show: (
            <Empty title="Nobody is on the team yet" icon="people">
              Add those who do the work; then the board can plan it.
            </Empty>
          ),
        }}
      >
        {({ items }) => (
          <Stack>
            {items.map((technician) => (
              <Panel
                key={technician.id}
                title={technician.name}
                actions={
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={`Change ${technician.name}`}
                    leftSection={<Icon name="edit" />}
                    onClick={() => setEditing(technician)}
                  >
                    Change
                  </Button>
                }
              >
                <Facts of={technician} />
              </Panel>
            ))}
          </Stack>
        )}
      </Answer>
      <div style={{ marginTop: "var(--mantine-spacing-md)" }}>
        <Holidays />
      </div>
      {editing && (
        <TechnicianDialog
          known={editing === "new" ? undefined : editing}
          close={() => setEditing(undefined)}
        />
      )}
    </Sheet>
  );
}

function Facts({ of: technician }: { of: Technician }) {
  const known = useQuery(skills).data;
  const name = (code: string) =>
    known?.find((skill) => skill.code === code)?.name ?? code;
  const today = dateOf(now());
  return (
    <Stack gap="xs">
      <Text size="sm">
        {hoursInWords(technician.hours) ||
          "No working hours: nothing can be planned."}
        {technician.home && `; the day begins at ${technician.home}`}
        {!technician.username && "; does not sign in"}
      </Text>
      <Group gap={6}>
        {technician.skills.map(({ code, certifiedUntil }) => {
          const ends = ending(certifiedUntil, today);
          return (
            <Badge
              key={code}
              variant="light"
              color={
                ends === "over" ? "red" : ends === "soon" ? "orange" : "sea"
              }
              tt="none"
            >
              {name(code)}
              {certifiedUntil &&
                (ends === "over"
                  ? `, ended ${calendarDate(certifiedUntil)}`
                  : `${ends === "soon" ? ", ends soon:" : ""} until ${calendarDate(certifiedUntil)}`)}
            </Badge>
          );
        })}
      </Group>
      <Absences of={technician} />
      <CalendarOf technician={technician} />
    </Stack>
  );
}
