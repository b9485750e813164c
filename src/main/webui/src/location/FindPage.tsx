import { ActionIcon, Box, Group, Stack, TextInput, Title } from "@mantine/core";
import {
  useDebouncedValue,
  useDocumentTitle,
  useMediaQuery,
} from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../shell/Icon";
import { ClassTiles } from "./ClassTiles";
import classes from "./FindPage.module.css";
import { Nearest } from "./Nearest";
import { Suggestions } from "./Suggestions";
import { WhereAreYou } from "./WhereAreYou";

/** From three letters on, units are looked for; before that, the letters are completed. */
const ENOUGH = 3;

export default function FindPage() {
  useDocumentTitle("Find equipment · Orderly");
  const { q = "", class: classCode } = useSearch({ from: "/frame/" });
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q);
  const [settled] = useDebouncedValue(text.trim(), 150);
  const finePointer = useMediaQuery("(pointer: fine)", true, {
    getInitialValueInEffect: false,
  });

  useEffect(() => setText(q), [q]);
  useEffect(() => {
    if (settled !== q)
      void navigate({
        to: "/",
        search: settled ? { q: settled } : {},
        replace: true,
      });
    // Only what is typed leads; a change of the address is followed above.
  }, [settled]);

  const show = (chosen: string) => {
    setText("");
    void navigate({ to: "/", search: { class: chosen } });
  };
  const clear = () => {
    setText("");
    void navigate({ to: "/", search: {} });
    box.current?.focus();
  };

  return (
    <Box className={classes.page}>
      <Title
        order={1}
        className={classes.title}
        data-asked={!!(classCode || settled)}
      >
        What do you need?
      </Title>
      <Stack gap="xs" className={classes.asking}>
        <form role="search" onSubmit={(event) => event.preventDefault()}>
          <TextInput
            ref={box}
            aria-label="Search equipment"
            placeholder="Pump, monitor, room, number…"
            size="lg"
            radius="xl"
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            autoFocus={finePointer || !classCode}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Escape" && clear()}
            leftSection={<Icon name="search" size={22} />}
            rightSection={
              (text || classCode) && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  radius="xl"
                  aria-label="Start over"
                  onClick={clear}
                >
                  <Icon name="close" />
                </ActionIcon>
              )
            }
          />
        </form>
        <Group gap="xs">
          <WhereAreYou />
        </Group>
      </Stack>
      {classCode ? (
        <Nearest classCode={classCode} />
      ) : settled.length >= ENOUGH ? (
        <>
          <Suggestions text={settled} choose={show} only="classes" />
          <Nearest text={settled} />
        </>
      ) : settled ? (
        <Suggestions text={settled} choose={show} />
      ) : (
        <ClassTiles choose={show} />
      )}
    </Box>
  );
}
