import { Card } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Answer, Loading } from "../../http/States";
import { Back, backLook } from "../../shell/BackLink";
import { AnchorLink } from "../../shell/links";
import { Sheet } from "../../shell/Sheet";
import { formulas } from "../ledger";
import { NewEntryForm } from "./NewEntryForm";

/** An entry that nothing announced by itself: an invoice, a cost, a count. */
export default function NewEntryPage() {
  const known = useQuery(formulas);
  return (
    <Sheet title="New entry" width={800}>
      <AnchorLink to="/savings/entries" {...backLook}>
        <Back>Entries</Back>
      </AnchorLink>
      <Card bg="var(--orderly-surface)" withBorder padding="lg">
        <Answer of={known} loading={<Loading rows={5} />}>
          {(all) => <NewEntryForm formulas={all} />}
        </Answer>
      </Card>
    </Sheet>
  );
}
