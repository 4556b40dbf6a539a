package dev.touchstone.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Default working hours, from {@code touchstone.working-hours.*}. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    @Bean
    WorkingHours workingHours(
            @Value("${touchstone.zone:Asia/Shanghai}") ZoneId zone,
            @Value("${touchstone.working-hours.from:09:00}") String from,
            @Value("${touchstone.working-hours.to:18:00}") String to,
            @Value("${touchstone.working-hours.days:MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY}")
                    Set<DayOfWeek> days) {
        return new WorkingHours(zone, LocalTime.parse(from), LocalTime.parse(to), days);
    }
}
