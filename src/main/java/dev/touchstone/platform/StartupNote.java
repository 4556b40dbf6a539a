package dev.touchstone.platform;

import java.util.List;

/** Lines a module wants printed at the end of the start, such as the demo's sign-ins. One bean per module. */
public interface StartupNote {

    /** The lines, without line ends. Called once, when the application is ready; empty when there is nothing to say. */
    List<String> lines();
}
