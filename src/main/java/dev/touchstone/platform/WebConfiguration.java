package dev.touchstone.platform;

import dev.touchstone.shared.BaseUrl;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in PostgreSQL, so that any node answers any request, and the address people reach us by. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "shared.spring_session", maxInactiveIntervalInSeconds = 30 * 60)
class WebConfiguration {

    @Bean
    BaseUrl baseUrl(Environment settings) {
        return new ConfiguredBaseUrl(settings);
    }

    @Bean
    CookieSerializer cookieSerializer(BaseUrl baseUrl) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(baseUrl.secure() ? "__Host-SESSION" : "SESSION");
        serializer.setUseSecureCookie(baseUrl.secure());
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        serializer.setCookiePath("/");
        return serializer;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgresSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * The end of a request does not wait until its session is on the disk: what a crash of the database could take back
     * is half a second of messages shown once, last accesses and sign-ins.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions, JdbcClient jdbc) {
        return new SessionTransactions(transactions, jdbc);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.REQUEST);
        return registration;
    }
}
