import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer } from "../../http/States";
import { Panel } from "../../shell/Panel";
import { Card } from "./Card";
import { Evaluated } from "./Evaluated";
import { Live } from "./Live";
import { modelOf, type Model } from "./models";

/** One model: how it does in this house, how it did in its test, and its card. */
export function ModelDetails({
  model: { name, version },
  nameOf,
}: {
  model: Model;
  nameOf: (code: string) => string;
}) {
  return (
    <Answer of={useQuery(modelOf(name, version))}>
      {({ live, evaluation, card }) => (
        <>
          {live && (
            <Panel title={`${name} ${version} in this house`}>
              <Live live={live} />
            </Panel>
          )}
          {evaluation && <Evaluated evaluation={evaluation} nameOf={nameOf} />}
          <Panel title="Card">
            {card ? (
              <Card text={card} />
            ) : (
              <Text c="dimmed">It came without a card.</Text>
            )}
          </Panel>
        </>
      )}
    </Answer>
  );
}
