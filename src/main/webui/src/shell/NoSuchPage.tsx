import { Button, Center, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Empty } from "../http/States";

export function NoSuchPage() {
  return (
    <Center component="main" mih="60dvh">
      <VisuallyHidden component="h1">Not found</VisuallyHidden>
      <Empty title="There is no such page">
        <Button component={Link} to="/" mt="sm">
          Find equipment
        </Button>
      </Empty>
    </Center>
  );
}
