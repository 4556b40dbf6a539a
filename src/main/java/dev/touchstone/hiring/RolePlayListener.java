package dev.touchstone.hiring;

import dev.touchstone.roleplay.AdjudicationWaived;
import dev.touchstone.roleplay.ObserversAgreed;
import dev.touchstone.roleplay.RolePlayAdjudicated;
import dev.touchstone.roleplay.RolePlayCounted;
import dev.touchstone.roleplay.RolePlayEnded;
import dev.touchstone.roleplay.RolePlayMissed;
import dev.touchstone.roleplay.RolePlayMoveAsked;
import dev.touchstone.roleplay.RolePlayObserved;
import dev.touchstone.roleplay.RolePlayObserverRecused;
import dev.touchstone.roleplay.RolePlayPaused;
import dev.touchstone.roleplay.RolePlayRestarted;
import dev.touchstone.roleplay.RolePlayResumed;
import dev.touchstone.roleplay.RolePlayScheduled;
import dev.touchstone.roleplay.RolePlayStopped;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens in the role-play. */
@Component
class RolePlayListener {

    private final Journey journey;

    RolePlayListener(Journey journey) {
        this.journey = journey;
    }

    @EventListener
    void on(RolePlayScheduled fact) {
        journey.tell(Fact.ROLE_PLAY_SCHEDULED, fact.application(), Map.of("talkCounts", false));
    }

    @EventListener
    void on(RolePlayMoveAsked fact) {
        journey.tell(Fact.ROLE_PLAY_MOVE_ASKED, fact.application(), Map.of());
    }

    @EventListener
    void on(RolePlayMissed fact) {
        journey.tell(Fact.ROLE_PLAY_MISSED, fact.application(), Map.of());
    }

    /** A talk without an end leads to the same question as one without a beginning. */
    @EventListener
    void on(RolePlayStopped fact) {
        journey.tell(Fact.ROLE_PLAY_MISSED, fact.application(), Map.of());
    }

    @EventListener
    void on(RolePlayCounted fact) {
        journey.tell(Fact.ROLE_PLAY_COUNTED, fact.application(), Map.of("talkCounts", true));
    }

    @EventListener
    void on(RolePlayEnded fact) {
        journey.tell(Fact.ROLE_PLAY_ENDED, fact.application(), Map.of());
    }

    @EventListener
    void on(RolePlayPaused fact) {
        journey.tell(Fact.ROLE_PLAY_PAUSED, fact.application(), Map.of());
    }

    @EventListener
    void on(RolePlayResumed fact) {
        journey.tell(Fact.ROLE_PLAY_RESUMED, fact.application(), Map.of());
    }

    /** The same appointment is waited for again. */
    @EventListener
    void on(RolePlayRestarted fact) {
        journey.tell(Fact.ROLE_PLAY_RESUMED, fact.application(), Map.of());
    }

    /** The first card after the deadline also ends the recruiter’s chase. */
    @EventListener
    void on(RolePlayObserved fact) {
        journey.tell(Fact.ROLE_PLAY_OBSERVED, fact.application(), fact.observer());
        journey.tell(Fact.OBSERVATION_CHASED, fact.application(), Map.of());
    }

    /** No card comes from them: the task is over, like one that was done. */
    @EventListener
    void on(RolePlayObserverRecused fact) {
        journey.tell(Fact.ROLE_PLAY_OBSERVED, fact.application(), fact.observer());
    }

    @EventListener
    void on(RolePlayAdjudicated fact) {
        journey.tell(Fact.ROLE_PLAY_SETTLED, fact.application(), Map.of());
    }

    /** Of a card that was changed before anybody asked for a third person, nobody has to hear. */
    @EventListener
    void on(ObserversAgreed fact) {
        if (journey.waitsFor(Fact.ROLE_PLAY_SETTLED, fact.application())) {
            journey.tell(Fact.ROLE_PLAY_SETTLED, fact.application(), Map.of());
        }
    }

    @EventListener
    void on(AdjudicationWaived fact) {
        journey.tell(Fact.ROLE_PLAY_SETTLED, fact.application(), Map.of());
    }
}
