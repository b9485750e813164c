import {
  Alert,
  Button,
  Card,
  Divider,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { client } from "../http/client";
import { Problem } from "../http/problem";
import { wordsOf } from "../http/States";
import { Icon } from "../shell/Icon";
import { Logo } from "../shell/Logo";
import { paysOnly } from "../shell/navigation";
import { DemoAccounts } from "./DemoAccounts";
import classes from "./LoginPage.module.css";
import { me, signIn } from "./session";
import { welcome } from "./welcome";

interface Credentials {
  username: string;
  password: string;
}

export default function LoginPage() {
  const { back } = useSearch({ from: "/login" });
  const navigate = useNavigate();
  const known = useQuery(welcome);
  const form = useForm<Credentials>({
    initialValues: { username: "", password: "" },
    validate: {
      username: (name) => (name.trim() ? null : "Enter your user name"),
      password: (password) => (password ? null : "Enter your password"),
    },
  });
  const entering = useMutation({
    mutationFn: ({ username, password }: Credentials) =>
      signIn(username.trim(), password),
    onSuccess: () =>
      navigate({ href: back === "/" ? begin() : back, replace: true }),
  });

  return (
    <main className={classes.page}>
      <Card className={classes.card} withBorder padding="xl" radius="lg">
        <Stack gap="lg">
          <Stack gap={4} align="center">
            <Logo size={44} />
            <Title order={1} size="h2">
              Orderly
            </Title>
            <Text c="dimmed">Find the nearest working equipment</Text>
          </Stack>
          <form
            onSubmit={form.onSubmit((values) => entering.mutate(values))}
            noValidate
          >
            <Stack>
              {entering.isError && <Refused error={entering.error} />}
              <TextInput
                label="User name"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                size="md"
                {...form.getInputProps("username")}
              />
              <PasswordInput
                label="Password"
                autoComplete="current-password"
                size="md"
                visibilityToggleButtonProps={{
                  "aria-label": "Show the password",
                  tabIndex: 0,
                }}
                {...form.getInputProps("password")}
              />
              <Button type="submit" size="md" loading={entering.isPending}>
                Sign in
              </Button>
            </Stack>
          </form>
          {!!known.data?.demoAccounts.length && (
            <>
              <Divider
                label="or look around the demo hospital as"
                labelPosition="center"
              />
              <DemoAccounts
                accounts={known.data.demoAccounts}
                busy={entering.isPending}
                choose={(account) => entering.mutate(account)}
              />
            </>
          )}
        </Stack>
      </Card>
    </main>
  );
}

/** Where somebody begins who was not on the way to a page. */
function begin(): string {
  const person = client.getQueryData(me.queryKey);
  return person && paysOnly(person) ? "/savings" : "/";
}

function Refused({ error }: { error: unknown }) {
  const wrong = error instanceof Problem && error.status === 401;
  const { title, detail } = wordsOf(error);
  return (
    <Alert
      color="red"
      role="alert"
      icon={<Icon name="warning" />}
      title={wrong ? "That did not match" : title}
    >
      {wrong ? "Check the user name and the password, then try again." : detail}
    </Alert>
  );
}
