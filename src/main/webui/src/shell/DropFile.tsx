import { Button, FileButton, Stack, Text } from "@mantine/core";
import { useState, type DragEvent } from "react";
import classes from "./DropFile.module.css";
import { Icon } from "./Icon";

interface Props {
  /** What to drop, such as "a CSV file". */
  what: string;
  /** Endings and types, as an input takes them. */
  accept: string;
  take: (file: File) => void;
}

/** A place to drop a file, with a button for those who do not drag. */
export function DropFile({ what, accept, take }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) take(file);
  };
  return (
    <div
      className={classes.place}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="xs">
        <Icon name="upload" size={36} />
        <Text fw={600}>Drop {what} here</Text>
        <FileButton
          accept={accept}
          onChange={(file) => file && take(file)}
          inputProps={{ "aria-label": `Choose ${what}` }}
        >
          {(props) => (
            <Button {...props} variant="default">
              Choose a file
            </Button>
          )}
        </FileButton>
      </Stack>
    </div>
  );
}
