package dev.touchstone.panel;

import dev.touchstone.candidates.JobApplicationId;
import dev.touchstone.jobs.JobOpeningId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications that have come to their panel and have no time yet, nor are choosing one. */
@Repository
class WaitingForPanel {

    private final JdbcClient jdbc;

    WaitingForPanel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The longest waiting first. */
    List<JobApplicationId> of(JobOpeningId job) {
        return jdbc.sql("""
                        select a.id from candidates.v_place a
                         where a.job = :job and a.stage = 'PANEL' and a.status = 'ACTIVE'
                           and not exists (select 1 from panel.panel p
                                            where p.application = a.id and p.state in ('PLANNED', 'INVITED', 'DONE'))
                           and not exists (select 1 from panel.booking b where b.application = a.id and b.state = 'OFFERED')
                         order by a.stage_entered_at, a.id
                        """)
                .param("job", job.value())
                .query((row, index) -> new JobApplicationId(row.getObject("id", UUID.class)))
                .list();
    }
}
