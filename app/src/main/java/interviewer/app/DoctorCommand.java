package interviewer.app;

import interviewer.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is there, what is not, and what to do about it. */
@Command(name = "doctor", description = "Say what works on this machine, what does not and what to do about it.")
final class DoctorCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--json", description = "The result as one JSON object.")
    private boolean json;

    DoctorCommand(Launch launch) {
        this.launch = launch;
    }

    /**
     * The whole result.
     *
     * @param ready whether all that is needed is there
     */
    record Findings(boolean ready, List<Checkup.Finding> checks) {
        Findings {
            checks = List.copyOf(checks);
        }
    }

    @Override
    public Integer call() {
        Settings settings = launch.settings();
        List<Checkup.Finding> checks = new Checkup(settings).findings();
        Findings findings = new Findings(checks.stream().noneMatch(Checkup.Finding::isMissing), checks);
        if (json) {
            launch.console().json(findings);
        } else {
            launch.console().text(sheet(findings));
        }
        return findings.ready() ? Exit.DONE : Exit.MISSING;
    }

    private static Sheet sheet(Findings findings) {
        Sheet sheet = new Sheet();
        for (Checkup.Finding check : findings.checks()) {
            String lead =
                    String.format(Locale.ROOT, "%-8s %-16s ", check.state().label(), check.name());
            sheet.paragraph(lead, check.detail());
            if (!check.advice().isEmpty()) {
                sheet.paragraph(" ".repeat(lead.length()) + "-> ", check.advice());
            }
        }
        return sheet.line(
                findings.ready() ? "Everything that is needed is there." : "Something that is needed is missing.");
    }
}
