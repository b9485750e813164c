import { Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { Icon } from "../../shell/Icon";
import { assetsPage, type Asset } from "./asset";
import classes from "./AssetPicker.module.css";

/** Finds one asset by the beginnings of its words. */
export function AssetPicker({
  choose,
  busy,
}: {
  choose: (asset: Asset) => void;
  busy: boolean;
}) {
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 200);
  const answer = useQuery({ ...assetsPage({ q }, 0), enabled: q.length > 0 });
  return (
    <Stack gap="xs">
      <TextInput
        label="Asset"
        placeholder="Control number, name, serial number…"
        leftSection={<Icon name="search" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {q && (
        <Answer
          of={answer}
          empty={{
            when: ({ total }) => total === 0,
            show: <Empty title="No asset matches" />,
          }}
        >
          {({ items }) => (
            <ul className={classes.list} aria-label="Assets that match">
              {items.slice(0, 20).map((asset) => (
                <li key={asset.id}>
                  <UnstyledButton
                    className={classes.asset}
                    disabled={busy}
                    onClick={() => choose(asset)}
                  >
                    <Text fw={600}>
                      {asset.controlNumber} · {asset.name}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {asset.maker} {asset.model}, {asset.department}
                      {asset.tags.length > 0 &&
                        `, wears ${asset.tags.map(({ code }) => code).join(", ")}`}
                    </Text>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      )}
    </Stack>
  );
}
