package dev.touchstone.panel;

import dev.touchstone.shared.PersonalDataHolder;
import dev.touchstone.shared.PersonalRows;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this module keeps about a person in words: what the panel said of them, what they said about times, why an interview broke off
 * or somebody did not come. Words go, the facts around them stay.
 */
@Component
class PanelData implements PersonalDataHolder {

    private static final String THEIRS = " in (select a.id from candidates.v_application a where a.candidate = :id)";

    private static final Map<String, String> PARTS = Map.of(
            "opinions",
            "select stand, words, stated_at::text as stated_at from panel.opinion where application" + THEIRS
                    + " order by stated_at",
            "minority",
            "select minority, decided_at::text as decided_at from panel.decision where minority is not null and application"
                    + THEIRS + " order by decided_at",
            "times",
            "select note, offered_at::text as offered_at from panel.booking where note is not null and application"
                    + THEIRS + " order by offered_at",
            "breaks",
            "select b.reason, b.at::text as at from panel.technical_break b join panel.panel p on p.id = b.panel"
                    + " where p.application" + THEIRS + " order by b.at");

    private static final String ITS_PANELS =
            " panel in (select p.id from panel.panel p where p.application" + THEIRS + ")";

    private static final List<String> ERASE = List.of(
            "update panel.opinion set words = '#' where application" + THEIRS,
            "update panel.decision set minority = '#' where minority is not null and application" + THEIRS,
            "update panel.booking set note = null where note is not null and application" + THEIRS,
            "update panel.technical_break set reason = '#' where" + ITS_PANELS,
            "update panel.seat_change set reason = null where reason is not null and" + ITS_PANELS,
            "update panel.seat set decline_reason = null where decline_reason is not null and" + ITS_PANELS);

    private static final PersonalRows ROWS = new PersonalRows(PARTS, ERASE);

    private final JdbcClient jdbc;
    private final Clock clock;

    PanelData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "panel";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> exportOf(UUID candidate) {
        return ROWS.of(candidate, jdbc);
    }

    @Override
    @Transactional
    public void erase(UUID candidate) {
        ROWS.erase(candidate, clock.instant(), jdbc);
    }
}
