import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Answer } from "../../http/States";
import { Back, backLook } from "../../shell/BackLink";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Panel } from "../../shell/Panel";
import { Sheet } from "../../shell/Sheet";
import { tell } from "../../shell/tell";
import { date } from "../../time/calendar";
import { count, lasting } from "../../time/words";
import { kindInWords } from "../order/words";
import { Name } from "../Name";
import classes from "./plan.module.css";
import { procedureOf, versionsOf, type Procedure } from "./procedures";
import { ProcedureForm } from "./ProcedureForm";

/** One version of a procedure, with the way to the others. */
export default function ProcedurePage() {
  const { id } = useParams({ from: "/frame/work/procedures/$id" });
  const { version } = useSearch({ from: "/frame/work/procedures/$id" });
  const answer = useQuery(procedureOf(Number(id), version));
  const [editing, edit] = useState(false);
  const known = answer.data;
  const isNewest = known && known.number === known.newest;
  return (
    <Sheet
      title={known?.title ?? "Procedure"}
      actions={
        isNewest &&
        !editing && (
          <Button
            variant="default"
            leftSection={<Icon name="edit" />}
            onClick={() => edit(true)}
          >
            Write the next version
          </Button>
        )
      }
    >
      <AnchorLink
        to="/work/plans"
        search={{ part: "procedures" }}
        {...backLook}
      >
        <Back>Procedures</Back>
      </AnchorLink>
      <Answer of={answer}>
        {(procedure) =>
          editing ? (
            <Panel
              title={`Version ${procedure.newest + 1}`}
              actions={
                <Button variant="default" onClick={() => edit(false)}>
                  Cancel
                </Button>
              }
            >
              <ProcedureForm
                known={procedure}
                done={({ number }) => {
                  edit(false);
                  tell(`Version ${number} holds from now on.`);
                }}
              />
            </Panel>
          ) : (
            <Document procedure={procedure} />
          )
        }
      </Answer>
    </Sheet>
  );
}

function Document({ procedure }: { procedure: Procedure }) {
  const navigate = useNavigate();
  const versions = useQuery(versionsOf(procedure.id)).data?.items ?? [];
  return (
    <Stack>
      <Group align="flex-end" justify="space-between">
        <Text size="sm" c="dimmed">
          {procedure.code} · {kindInWords[procedure.kind]} ·{" "}
          {lasting(procedure.minutes * 60)}
          {procedure.skill && ` · needs ${procedure.skill}`} · used by{" "}
          {count(procedure.plans, "plan")}
        </Text>
        <Select
          aria-label="Version"
          allowDeselect={false}
          data={versions.map(({ number, writtenAt }) => ({
            value: String(number),
            label: `Version ${number}, ${date(writtenAt)}`,
          }))}
          value={String(procedure.number)}
          onChange={(number) =>
            void navigate({
              to: "/work/procedures/$id",
              params: { id: String(procedure.id) },
              search:
                Number(number) === procedure.newest
                  ? {}
                  : { version: Number(number) },
              replace: true,
            })
          }
        />
      </Group>
      <Panel title="Checklist">
        <ol className={classes.lines}>
          {procedure.lines.map((line, place) => (
            <li key={place}>
              {line.text}
              {limits(line) && (
                <Text span c="dimmed" size="sm">
                  {" "}
                  ({limits(line)})
                </Text>
              )}
            </li>
          ))}
        </ol>
      </Panel>
      <Text size="sm" c="dimmed">
        Written by <Name of={procedure.writtenBy} /> on{" "}
        {date(procedure.writtenAt)}
        {procedure.why && `. ${procedure.why}`}
      </Text>
    </Stack>
  );
}

function limits({
  unit,
  low,
  high,
}: Procedure["lines"][number]): string | null {
  const of = unit ? ` ${unit}` : "";
  if (low != null && high != null) return `${low} to ${high}${of}`;
  if (low != null) return `at least ${low}${of}`;
  if (high != null) return `at most ${high}${of}`;
  return unit ? `measured in ${unit}` : null;
}
