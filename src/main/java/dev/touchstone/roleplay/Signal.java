package dev.touchstone.roleplay;

/**
 * What a node tells all nodes about a role-play; small enough for a notification. It says that something happened; what, is read
 * from the tables. Only typing is in no table.
 *
 * @param detail of typing: the conversation's number and the side; else empty
 */
record Signal(Kind kind, RolePlayId rolePlay, String detail) {

    /** What happened. */
    enum Kind {
        MESSAGE,
        DESK,
        TYPING
    }

    static Signal of(String payload) {
        var parts = payload.split(" ", 3);
        return new Signal(Kind.valueOf(parts[0]), RolePlayId.of(parts[1]), parts.length > 2 ? parts[2] : "");
    }

    String payload() {
        return "%s %s %s".formatted(kind, rolePlay, detail).strip();
    }
}
