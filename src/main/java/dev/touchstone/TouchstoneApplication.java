package dev.touchstone;

import dev.touchstone.platform.Touchstone;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Touchstone 试金石: from application to offer on one set of marking points. */
@SpringBootApplication
public class TouchstoneApplication {

    public static void main(String[] args) {
        Touchstone.start(TouchstoneApplication.class, args);
    }
}
