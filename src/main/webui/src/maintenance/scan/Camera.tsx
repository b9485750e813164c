import { Alert, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../../shell/Icon";
import { reader } from "./reader";
import classes from "./scan.module.css";

const pause = 200;

/** What the camera sees, looked through for a code five times a second until one is found. */
export function Camera({ found }: { found: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const tell = useRef(found);
  tell.current = found;

  useEffect(() => {
    let over = false;
    let stream: MediaStream | undefined;
    const watch = async () => {
      if (!navigator.mediaDevices?.getUserMedia)
        throw new DOMException("", "NotSupportedError");
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment" },
      });
      const picture = video.current;
      if (over || !picture) return stop(stream);
      picture.srcObject = stream;
      await picture.play();
      const read = await reader();
      while (!over) {
        const text =
          picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
            ? await read(picture)
            : undefined;
        if (text && !over) {
          over = true;
          stop(stream);
          navigator.vibrate?.(60);
          tell.current(text);
        } else await new Promise((go) => setTimeout(go, pause));
      }
    };
    watch().catch((error: unknown) => {
      if (!over) setTrouble(inWords(error));
    });
    return () => {
      over = true;
      stop(stream);
    };
  }, []);

  if (trouble)
    return (
      <Alert color="gray" icon={<Icon name="scan" />} title="No camera">
        <Text size="sm">
          {trouble} Type the number, or take a photo of the code.
        </Text>
      </Alert>
    );
  return (
    <div className={classes.camera}>
      <video ref={video} muted playsInline aria-label="What the camera sees" />
      <span className={classes.aim} aria-hidden />
    </div>
  );
}

function stop(stream: MediaStream | undefined): void {
  stream?.getTracks().forEach((track) => track.stop());
}

function inWords(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError")
    return "The browser does not let Orderly use the camera; its settings can allow it.";
  if (name === "NotSupportedError")
    return "The browser gives the camera only to pages with a secure address (https).";
  return "No camera answers on this device.";
}
