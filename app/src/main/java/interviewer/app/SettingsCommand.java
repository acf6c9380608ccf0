package interviewer.app;

import interviewer.settings.Setting;
import interviewer.settings.Settings;
import interviewer.settings.SettingsPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is set; with {@code --markdown} the page of all that can be. For those who write the documentation. */
@Command(name = "settings", hidden = true, description = "Show what is set.")
final class SettingsCommand implements Callable<Integer> {
    private final Launch launch;

    @Option(names = "--markdown", description = "The text of docs/configuration.md.")
    private boolean markdown;

    SettingsCommand(Launch launch) {
        this.launch = launch;
    }

    @Override
    public Integer call() {
        if (markdown) {
            launch.console().out().print(SettingsPage.markdown());
            launch.console().out().flush();
            return Exit.DONE;
        }
        Settings settings = launch.settings();
        for (Setting setting : Setting.values()) {
            launch.console().out().println(setting.key() + "=" + setting.in(settings));
        }
        return Exit.DONE;
    }
}
