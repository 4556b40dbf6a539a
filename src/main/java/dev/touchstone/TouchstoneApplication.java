package dev.touchstone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Touchstone 试金石: from application to offer on one set of marking points. */
@SpringBootApplication
public class TouchstoneApplication {

    public static void main(String[] args) {
        SpringApplication.run(TouchstoneApplication.class, args);
    }
}
