import {
  Anchor,
  Button,
  type AnchorProps,
  type ButtonProps,
} from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type Element = ComponentPropsWithRef<"a">;

/** A link to a page of ours in running text. */
export const AnchorLink = createLink(
  (props: AnchorProps & Omit<Element, keyof AnchorProps>) => (
    <Anchor {...props} />
  ),
);

/** A link to a page of ours that looks like a button. */
export const ButtonLink = createLink(
  (props: ButtonProps & Omit<Element, keyof ButtonProps>) => (
    <Button component="a" {...props} />
  ),
);
