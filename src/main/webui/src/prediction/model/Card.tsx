import { Typography } from "@mantine/core";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import classes from "./model.module.css";

/** Headings go below those of the page, and a wide table scrolls by itself. */
const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  table: ({ children }) => (
    <div className={classes.wide} tabIndex={0} role="region" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
};

/** What a model says of itself. Markdown only: HTML in it stays text, and pictures are left out. */
export function Card({ text }: { text: string }) {
  return (
    <Typography className={classes.card}>
      <Markdown
        remarkPlugins={[remarkGfm]}
        disallowedElements={["img"]}
        components={components}
      >
        {text}
      </Markdown>
    </Typography>
  );
}
