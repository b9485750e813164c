import { Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { Dialog } from "../../shell/Dialog";
import { DialogActions } from "../../shell/DialogActions";
import type { Point } from "../plan";
import { cornersOf, ringsFrom, type Corner } from "./ring";

interface Props {
  take: (corners: Corner[], holes: Point[][]) => void;
  close: () => void;
}

/** Takes an outline from a drawing program. */
export function PasteOutline({ take, close }: Props) {
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const use = () => {
    try {
      const [outline = [], ...holes] = ringsFrom(text);
      take(cornersOf(outline), holes);
      close();
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog opened close={close} title="Paste an outline" size="lg">
      <Stack>
        <Textarea
          label="GeoJSON Polygon, or a Feature with one"
          description="Coordinates are metres, as on the whole plan"
          placeholder='{"type":"Polygon","coordinates":[[[0,0],[6,0],[6,4],[0,4],[0,0]]]}'
          autosize
          minRows={6}
          maxRows={14}
          spellCheck={false}
          styles={{ input: { fontFamily: "monospace" } }}
          value={text}
          error={fault}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setFault(undefined);
          }}
          data-autofocus
        />
        <DialogActions
          cancel={close}
          label="Use this outline"
          act={use}
          disabled={!text.trim()}
        />
      </Stack>
    </Dialog>
  );
}
