import { useQuery } from "@tanstack/react-query";
import { welcome } from "../security/welcome";
import { TabbedArea } from "../shell/TabbedArea";
import classes from "./savings.module.css";
import { savingsTabs } from "./savingsTabs";

/** The tabs of savings above the page that is open, and what a demo must never be taken for. */
export default function SavingsFrame() {
  const demo = !!useQuery(welcome).data?.demoAccounts.length;
  return (
    <>
      {demo && (
        <p className={classes.synthetic} role="note">
          <b>Synthetic.</b> This is a made-up hospital: nobody saved this money.
        </p>
      )}
      <TabbedArea name="Savings" root="/savings" pages={savingsTabs} />
    </>
  );
}
