import { Button, Center } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Empty } from "../http/States";

export function NoSuchPage() {
  return (
    <Center component="main" mih="60dvh">
      <Empty title="There is no such page">
        <Button component={Link} to="/" mt="sm">
          Find equipment
        </Button>
      </Empty>
    </Center>
  );
}
