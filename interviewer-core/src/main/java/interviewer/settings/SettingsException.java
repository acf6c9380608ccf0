package interviewer.settings;

/** Something was set that is not known or not taken. The caller's mistake; it stops the start with this message. */
public final class SettingsException extends IllegalArgumentException {
    public SettingsException(String message) {
        super(message);
    }
}
