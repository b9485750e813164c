package org.orderly.savings;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code verify-ledger}: walks the ledger of savings and names the first broken entry. */
@Command(
        name = "verify-ledger",
        header = "Walks the ledger of savings and names the first broken entry.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads every row, compares its hash and what the lists say with it, and changes nothing. Ends with 0 if the ledger",
            "is whole, 1 if it is broken, 2 if it cannot be read. A database of the H2 kind is read while the service stands",
            "still; the running service answers the same at GET /api/savings/verification."
        })
public final class VerifyLedger implements Callable<Integer> {

    @Option(
            names = "--url",
            defaultValue = "jdbc:h2:file:./data/orderly;IFEXISTS=TRUE",
            description = "the database (${DEFAULT-VALUE})")
    private String url = "";

    @Option(names = "--user", defaultValue = "orderly", description = "who reads it (${DEFAULT-VALUE})")
    private String user = "";

    @Option(names = "--password", defaultValue = "", interactive = true, arity = "0..1", description = "asked for")
    private String password = "";

    @Override
    public Integer call() {
        long began = System.nanoTime();
        try {
            Verification.Verified verified = Verification.of(() -> DriverManager.getConnection(url, user, password));
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows, %,d entries in %.1f s; head %s%n",
                    verified.rows(),
                    verified.entries(),
                    seconds,
                    verified.head());
            if (verified.problem() != null) {
                System.out.printf(Locale.ROOT, "BROKEN at entry %d: %s%n", verified.brokenEntry(), verified.problem());
                return 1;
            }
            System.out.println("The ledger is whole.");
            return 0;
        } catch (SQLException e) {
            System.err.println("The ledger cannot be read: " + e.getMessage());
            return 2;
        }
    }
}
