import {
  Button,
  Card,
  FileButton,
  Group,
  Stack,
  TextInput,
} from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Asset } from "../../assets/asset";
import { Problem } from "../../http/problem";
import { Empty, Failure } from "../../http/States";
import { Back, backLook } from "../../shell/BackLink";
import { Icon } from "../../shell/Icon";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { Camera } from "./Camera";
import { Choice } from "./Choice";
import { codeOf, devicesOf } from "./codes";
import { reader } from "./reader";

const unread = new Problem(
  0,
  "No code found",
  "Take the photo from nearer, with the whole code in it and enough light. Or type the number.",
);

/** From the code on a device to its work: by the camera, by a photo, or by typing the number. */
export default function ScanPage() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [round, next] = useState(0);
  const open = (asset: Asset) =>
    navigate({
      to: "/assets/$id",
      params: { id: String(asset.id) },
      search: { part: "work" },
    });
  const looking = useMutation({
    mutationFn: async (text: string) => {
      const code = codeOf(text);
      return code ? devicesOf(code) : [];
    },
    onSuccess: (devices) =>
      devices.length === 1 ? open(devices[0]!) : undefined,
  });
  const photo = useMutation({
    mutationFn: async (file: File) => {
      const text = await (await reader())(await createImageBitmap(file));
      if (!text) throw unread;
      looking.mutate(text);
    },
  });
  const again = () => {
    looking.reset();
    photo.reset();
    next(round + 1);
  };
  const several = looking.data && looking.data.length > 1;
  return (
    <Sheet title="Scan a device" width={560}>
      <AnchorLink to="/work/orders" {...backLook}>
        <Back>Orders</Back>
      </AnchorLink>
      <Stack>
        {looking.data?.length === 0 && (
          <Card withBorder>
            <Empty title="No device has this code or number">
              <Button variant="default" mt="sm" onClick={again}>
                Scan again
              </Button>
            </Empty>
          </Card>
        )}
        {looking.isError && <Failure error={looking.error} retry={again} />}
        {photo.isError && <Failure error={photo.error} />}
        {several ? (
          <Choice of={looking.data} choose={(asset) => void open(asset)} />
        ) : (
          !looking.isError &&
          !looking.data && <Camera key={round} found={looking.mutate} />
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim()) looking.mutate(typed);
          }}
        >
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              label="Number on the device"
              placeholder="Control or serial number, tag or UDI"
              autoComplete="off"
              autoCapitalize="characters"
              size="md"
              flex={1}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button
              type="submit"
              size="md"
              loading={looking.isPending}
              disabled={!typed.trim()}
            >
              Find
            </Button>
          </Group>
        </form>
        <FileButton
          accept="image/*"
          capture="environment"
          onChange={(file) => file && photo.mutate(file)}
          inputProps={{ "aria-label": "Photo of the code" }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="md"
              leftSection={<Icon name="scan" />}
              loading={photo.isPending}
            >
              Photo of the code
            </Button>
          )}
        </FileButton>
      </Stack>
    </Sheet>
  );
}
