package cn.xuezhao.order.lifecycle;

import org.springframework.data.annotation.TypeAlias;

/**
 * One of the centre's staff.
 *
 * @param id at Keycloak; two persons have two
 * @param name of the account, for the record of who did what
 */
@TypeAlias("staff-member")
public record StaffMember(String id, String name) {}
