package org.orderly;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.orderly.prediction.training.Train;
import org.orderly.savings.VerifyLedger;
import org.orderly.simulation.ageing.SimulateHistory;
import org.orderly.simulation.load.Benchmark;
import org.orderly.simulation.load.LoadTest;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one way in: without a sub-command it is the service, with one it is a tool that never starts the service. */
@QuarkusMain
@Command(
        name = "orderly",
        mixinStandardHelpOptions = true,
        description = "Without a command: runs the service.",
        subcommands = {LoadTest.class, Benchmark.class, SimulateHistory.class, Train.class, VerifyLedger.class})
public final class Orderly {

    private static final List<String> HELP = List.of("help", "--help", "-h");

    /** Runs the service, or the sub-command named by the first argument and exits with its code (0 = well). */
    public static void main(String... args) {
        CommandLine commands = new CommandLine(new Orderly());
        if (args.length > 0 && (commands.getSubcommands().containsKey(args[0]) || HELP.contains(args[0]))) {
            System.exit(commands.execute(args));
        }
        Quarkus.run(args);
    }
}
