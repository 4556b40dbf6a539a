package dev.touchstone.process;

import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import dev.touchstone.candidates.JobApplications;
import dev.touchstone.jobs.Jobs;
import dev.touchstone.mail.Mailroom;
import dev.touchstone.offers.Offers;
import dev.touchstone.panel.PanelBookings;
import dev.touchstone.panel.Panels;
import dev.touchstone.roleplay.Adjudications;
import dev.touchstone.roleplay.RolePlayDesk;
import dev.touchstone.roleplay.RolePlays;
import dev.touchstone.scorecards.Scorecards;
import dev.touchstone.shared.AdjustableClock;
import dev.touchstone.testing.TestDatabase;
import dev.touchstone.writtentest.WrittenTests;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine, the journey and its delegates on a real PostgreSQL; every stage is a stand-in. No job executor. */
@TestComponent // not found when the whole application is scanned
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "dev.touchstone.hiring",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "dev\\.touchstone\\.hiring\\.web\\..*"))
class ProcessTestConfiguration {

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource() {
        var pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.migrated());
        pool.setMinimumIdle(1);
        pool.setMaximumPoolSize(16);
        return pool;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    ConversionService conversionService() {
        return ApplicationConversionService.getSharedInstance();
    }

    @Bean
    AdjustableClock clock() {
        return new AdjustableClock();
    }

    @Bean
    Adjudications adjudications() {
        return mock(Adjudications.class);
    }

    @Bean
    JobApplications jobApplications() {
        return mock(JobApplications.class);
    }

    @Bean
    Jobs jobs() {
        return mock(Jobs.class);
    }

    @Bean
    WrittenTests writtenTests() {
        return mock(WrittenTests.class);
    }

    @Bean
    RolePlays rolePlays() {
        return mock(RolePlays.class);
    }

    @Bean
    RolePlayDesk rolePlayDesk() {
        return mock(RolePlayDesk.class);
    }

    @Bean
    Panels panels() {
        return mock(Panels.class);
    }

    @Bean
    PanelBookings panelBookings() {
        return mock(PanelBookings.class);
    }

    @Bean
    Offers offers() {
        return mock(Offers.class);
    }

    @Bean
    Scorecards scorecards() {
        return mock(Scorecards.class);
    }

    @Bean
    Mailroom mailroom() {
        return mock(Mailroom.class);
    }

    @Bean
    StandIns standIns(
            JobApplications applications, Jobs jobs, WrittenTests writtenTests, RolePlays rolePlays, JdbcClient jdbc) {
        return new StandIns(applications, jobs, writtenTests, rolePlays, jdbc);
    }
}
