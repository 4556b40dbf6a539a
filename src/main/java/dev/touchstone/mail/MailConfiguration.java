package dev.touchstone.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Switches the settings on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, ReplySettings.class})
class MailConfiguration {}
