import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Answer, Empty } from "../../http/States";
import { useAllowed } from "../../security/session";
import { Pager } from "../../shell/Pager";
import { Sheet } from "../../shell/Sheet";
import { ReportCard } from "./ReportCard";
import { reportsPage, type Report } from "./reports";
import classes from "./ReportsPage.module.css";
import { Resolve } from "./Resolve";

/** What people at the bedside reported, and what became of it. */
export default function ReportsPage() {
  const { show = "open", page = 0 } = useSearch({
    from: "/frame/manage/reports",
  });
  const navigate = useNavigate();
  const open = show !== "resolved";
  const mayResolve = useAllowed("biomed", "admin");
  const [resolving, setResolving] = useState<Report>();
  const go = (to: { show?: string; page?: number }) =>
    void navigate({ to: "/manage/reports", search: to, replace: true });

  return (
    <Sheet
      title="Reports"
      width={900}
      actions={
        <SegmentedControl
          aria-label="Which reports"
          value={open ? "open" : "resolved"}
          onChange={(chosen) =>
            go(chosen === "resolved" ? { show: chosen } : {})
          }
          data={[
            { value: "open", label: "Open" },
            { value: "resolved", label: "Resolved" },
          ]}
        />
      }
    >
      <Answer
        of={useQuery(reportsPage(open, page))}
        empty={{
          when: ({ total }) => total === 0,
          show: open ? (
            <Empty title="Nothing is reported" icon="check">
              “It's broken” and “Not there” reports will show here.
            </Empty>
          ) : (
            <Empty title="No report has been resolved yet" icon="list" />
          ),
        }}
      >
        {(reports) => (
          <>
            <ul className={classes.list} aria-label="Reports">
              {reports.items.map((report) => (
                <li key={report.id}>
                  <ReportCard
                    report={report}
                    resolve={
                      mayResolve && !report.resolvedAt
                        ? () => setResolving(report)
                        : undefined
                    }
                  />
                </li>
              ))}
            </ul>
            <Pager
              of={reports}
              go={(to) => go({ ...(open ? {} : { show }), page: to })}
            />
          </>
        )}
      </Answer>
      {resolving && (
        <Resolve report={resolving} close={() => setResolving(undefined)} />
      )}
    </Sheet>
  );
}
