package cn.xuezhao.kit.gates;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One numbered requirement of a manual.
 *
 * @param client where a client brings what the server alone cannot, or null
 */
record Requirement(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String what,
    @Nullable String client) {}
