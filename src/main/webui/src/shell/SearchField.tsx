import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { Icon } from "./Icon";

export interface SearchFieldProps {
  /** What is searched, for those who hear the page. */
  label: string;
  placeholder: string;
  /** What is searched for now. */
  q: string | undefined;
  /** Called a moment after the last letter; without words, with undefined. */
  ask: (q: string | undefined) => void;
}

/** Words that narrow a list while they are typed. */
export function SearchField({ label, placeholder, q, ask }: SearchFieldProps) {
  const [text, setText] = useState(q ?? "");
  // What is typed stays as it is typed, with its last space too, unless something else is asked for.
  useEffect(
    () => setText((typed) => (typed.trim() === (q ?? "") ? typed : (q ?? ""))),
    [q],
  );
  const later = useDebouncedCallback(
    (words: string) => ask(words.trim() || undefined),
    200,
  );
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<Icon name="search" />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value);
      }}
    />
  );
}
