package dev.touchstone.shared;

import java.util.Map;
import java.util.UUID;

/** A module that keeps data about a person says so by one bean of this type; export and erasure go through it. */
public interface PersonalDataHolder {

    /** Name of the module, used as the key of its part of an export. */
    String module();

    /** All the module knows of the person, as plain values that serialise to JSON. Empty when it knows nothing. */
    Map<String, Object> exportOf(UUID candidate);

    /** Removes or anonymises all the module knows of the person. Doing it twice is harmless. */
    void erase(UUID candidate);
}
