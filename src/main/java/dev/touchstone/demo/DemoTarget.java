package dev.touchstone.demo;

import java.util.ArrayList;
import java.util.List;

/** How far a demo application goes. The order is the order of the journey. */
enum DemoTarget {
    SCREENING(15, 3),
    TEST_INVITED(7, 20),
    TEST_SUBMITTED(5, 14),
    TEST_DECISION(4, 18),
    ROLE_PLAY_UNBOOKED(3, 22),
    ROLE_PLAY_BOOKED(4, 20),
    ROLE_PLAY_UNRATED(2, 15),
    PANEL_UNPLANNED(3, 28),
    PANEL_UNRATED(3, 19),
    PANEL_DECISION(2, 30),
    OFFER_UNPREPARED(2, 34),
    OFFER_IN_APPROVAL(2, 36),
    OFFER_SENT(2, 40),
    HIRED(2, 130),
    DECLINED(1, 120),
    WITHDRAWN(1, 50),
    REJECTED(2, 44);

    private final int share;
    private final int hoursAgo;

    DemoTarget(int share, int hoursAgo) {
        this.share = share;
        this.hoursAgo = hoursAgo;
    }

    /** When such an application began: long enough ago for its steps, too recent for a deadline to pass. */
    int hoursAgo() {
        return hoursAgo;
    }

    /** How much slower people with a finished story went through it. */
    int pace() {
        return this == HIRED || this == DECLINED ? 8 : 1;
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
