import { Button, Stack, Text } from "@mantine/core";
import classes from "./LoginPage.module.css";
import type { DemoAccount } from "./welcome";

const does: Record<string, string> = {
  nurse: "finds equipment",
  biomed: "keeps it working",
  finance: "watches the cost",
  admin: "runs Orderly",
};

interface Props {
  accounts: DemoAccount[];
  busy: boolean;
  choose: (account: DemoAccount) => void;
}

/** One tap signs in; only the demo tells these names. */
export function DemoAccounts({ accounts, busy, choose }: Props) {
  return (
    <Stack gap="xs">
      {accounts.map((account) => (
        <Button
          key={account.username}
          variant="default"
          h="auto"
          py={8}
          className={classes.account}
          disabled={busy}
          onClick={() => choose(account)}
        >
          {account.displayName}
          <Text span c="dimmed" size="sm">
            {does[account.role] ?? account.role}
          </Text>
        </Button>
      ))}
    </Stack>
  );
}
