import { Center } from "@mantine/core";
import { Empty } from "../http/States";
import { ButtonLink } from "./links";

/** A page that the signed-in person's role does not open. */
export function NotForYou() {
  return (
    <Center mih="60dvh">
      <Empty title="This page is not part of your role" icon="key">
        If you need it, ask an Orderly administrator.
        <br />
        <ButtonLink to="/" mt="md">
          Find equipment
        </ButtonLink>
      </Empty>
    </Center>
  );
}
