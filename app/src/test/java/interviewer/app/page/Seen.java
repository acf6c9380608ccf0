package interviewer.app.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a {@link Visit} sees the page, where it is not in a wide, light window. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Seen {
    /** Of the window, in pixels; up to 480 it is a phone, with touch. */
    int width() default Visit.WIDE;

    /** Whether the system's theme is the dark one. */
    boolean dark() default false;
}
