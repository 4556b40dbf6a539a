package dev.touchstone.demo;

import java.util.ArrayList;
import java.util.List;

/** How far a demo application goes. The order is the order of the journey. */
enum DemoTarget {
    SCREENING(15),
    TEST_INVITED(7),
    TEST_SUBMITTED(5),
    TEST_DECISION(4),
    ROLE_PLAY_UNBOOKED(3),
    ROLE_PLAY_BOOKED(4),
    ROLE_PLAY_UNRATED(2),
    PANEL_UNPLANNED(3),
    PANEL_UNRATED(3),
    PANEL_DECISION(2),
    OFFER_UNPREPARED(2),
    OFFER_IN_APPROVAL(2),
    OFFER_SENT(2),
    HIRED(2),
    DECLINED(1),
    WITHDRAWN(1),
    REJECTED(2);

    private final int share;

    DemoTarget(int share) {
        this.share = share;
    }

    /** Targets for 60 people, farthest first, so that the oldest applications are the farthest. */
    static List<DemoTarget> spread() {
        List<DemoTarget> all = new ArrayList<>();
        for (int i = values().length - 1; i >= 0; i--) {
            for (int n = 0; n < values()[i].share; n++) {
                all.add(values()[i]);
            }
        }
        return all;
    }

    boolean isPast(DemoTarget other) {
        return ordinal() > other.ordinal();
    }
}
