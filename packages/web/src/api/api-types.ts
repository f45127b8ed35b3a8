/** The API as types. Written by packages/web/scripts/api-types.mjs from the routes' own schemas; not to be edited. */

export interface paths {
    "/api/v1/openapi.json": {
        parameters: {
        };
        /**
         * 接口文档（OpenAPI 3.1） / The document of the API (OpenAPI 3.1)
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getOpenapiJson"];
    };
    "/api/v1/reference": {
        parameters: {
        };
        /**
         * 接口说明网页 / The reference of the API as a page
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getReference"];
    };
    "/api/v1/reference.css": {
        parameters: {
        };
        /**
         * 接口说明网页的样式 / The style of the reference page
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getReferenceCss"];
    };
    "/health": {
        parameters: {
        };
        /**
         * 进程存活 / The process is alive
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getHealth"];
    };
    "/ready": {
        parameters: {
        };
        /**
         * 可以提供服务：数据库应答，表结构为最新 / Ready to serve: the database answers and has every table
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getReady"];
    };
    "/metrics": {
        parameters: {
        };
        /**
         * 供 Prometheus 采集的运行指标 / Figures for a Prometheus server
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 令牌权限 scope metrics:read
         */
        get: operations["getMetrics"];
    };
    "/api/v1/session": {
        parameters: {
        };
        /**
         * 当前会话：我是谁、有哪些角色 / The session: who I am, with which roles
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        get: operations["getSession"];
        /**
         * 用登录名和密码登录 / Sign in by login and password
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        post: operations["postSession"];
        /**
         * 退出登录 / Sign out
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        delete: operations["deleteSession"];
    };
    "/api/v1/session/password": {
        parameters: {
        };
        /**
         * 修改自己的密码；其他会话全部结束 / Change one's own password; all other sessions end
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        put: operations["putSessionPassword"];
    };
    "/api/v1/sessions": {
        parameters: {
        };
        /**
         * 我的全部会话：何时、从何处登录 / My sessions: since when and from where
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        get: operations["getSessions"];
        /**
         * 在所有地方退出登录 / Sign out everywhere
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        delete: operations["deleteSessions"];
    };
    "/api/v1/sessions/{id}": {
        parameters: {
        };
        /**
         * 结束我的一个会话 / End one of my sessions
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        delete: operations["deleteSessionsById"];
    };
    "/api/v1/sign-in-methods": {
        parameters: {
        };
        /**
         * 可用的登录方式 / The ways to sign in
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getSignInMethods"];
    };
    "/api/v1/oidc/start": {
        parameters: {
        };
        /**
         * 转到统一身份认证登录 / Go to the identity provider to sign in
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getOidcStart"];
    };
    "/api/v1/oidc/callback": {
        parameters: {
        };
        /**
         * 统一身份认证返回后完成登录 / Back from the identity provider: the sign-in is completed
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getOidcCallback"];
    };
    "/api/v1/public/departments": {
        parameters: {
        };
        /**
         * 参与部门名单 / The departments that take part
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDepartments"];
    };
    "/api/v1/departments": {
        parameters: {
        };
        /**
         * 全部部门（含已停用） / All departments, closed ones too
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        get: operations["getDepartments"];
        /**
         * 新增部门 / Add a department
         * @description 谁可以调用 / who may call: 系统管理员 system-admin
         */
        post: operations["postDepartments"];
    };
    "/api/v1/departments/{id}": {
        parameters: {
        };
        /**
         * 一个部门 / One department
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        get: operations["getDepartmentsById"];
        /**
         * 修改部门名称 / Change the names of a department
         * @description 谁可以调用 / who may call: 系统管理员 system-admin
         */
        patch: operations["patchDepartmentsById"];
    };
    "/api/v1/departments/{id}/close": {
        parameters: {
        };
        /**
         * 停用部门：其用户和令牌不能再进入，已有内容仍可查阅 / Close a department: its users and tokens are let in no more; what it did stays readable
         * @description 谁可以调用 / who may call: 系统管理员 system-admin
         */
        post: operations["postDepartmentsByIdClose"];
    };
    "/api/v1/departments/{id}/open": {
        parameters: {
        };
        /**
         * 恢复已停用的部门 / Open a closed department again
         * @description 谁可以调用 / who may call: 系统管理员 system-admin
         */
        post: operations["postDepartmentsByIdOpen"];
    };
    "/api/v1/users": {
        parameters: {
        };
        /**
         * 用户列表：部门管理员看本部门，系统管理员和审计员看全部 / Users: of the own department, or all for system administrators and auditors
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getUsers"];
        /**
         * 新增用户；不给密码则由系统生成一次性密码 / Add a user; without a password the service makes a one-time one
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        post: operations["postUsers"];
    };
    "/api/v1/users.csv": {
        parameters: {
        };
        /**
         * 导出用户列表（CSV） / The list of users as CSV
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getUsersCsv"];
    };
    "/api/v1/users/{id}": {
        parameters: {
        };
        /**
         * 一个用户 / One user
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getUsersById"];
        /**
         * 修改用户的姓名、部门、角色、关联的名录人员 / Change name, department, roles and linked inspector of a user
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        patch: operations["patchUsersById"];
    };
    "/api/v1/users/{id}/lock": {
        parameters: {
        };
        /**
         * 锁定用户并结束其全部会话 / Lock a user out and end all sessions
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        post: operations["postUsersByIdLock"];
    };
    "/api/v1/users/{id}/unlock": {
        parameters: {
        };
        /**
         * 解锁用户 / Let a locked user sign in again
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        post: operations["postUsersByIdUnlock"];
    };
    "/api/v1/users/{id}/password": {
        parameters: {
        };
        /**
         * 重置密码：得到只显示一次的一次性密码 / Reset the password: a one-time password, shown this once
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        post: operations["postUsersByIdPassword"];
    };
    "/api/v1/users/{id}/sessions": {
        parameters: {
        };
        /**
         * 结束用户的全部会话 / End all sessions of a user
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        delete: operations["deleteUsersByIdSessions"];
    };
    "/api/v1/tokens": {
        parameters: {
        };
        /**
         * 访问令牌列表（不含令牌本身） / Tokens of other systems, without their secrets
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getTokens"];
        /**
         * 为其他系统签发访问令牌，只显示一次 / Issue a token for another system; its secret is shown this once
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        post: operations["postTokens"];
    };
    "/api/v1/tokens/{id}": {
        parameters: {
        };
        /**
         * 撤销访问令牌 / Revoke a token
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        delete: operations["deleteTokensById"];
    };
    "/api/v1/jobs": {
        parameters: {
        };
        /**
         * 列出本部门的后台作业（新的在前） / List the department's jobs, newest first
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope jobs:read
         */
        get: operations["getJobs"];
    };
    "/api/v1/jobs/{id}": {
        parameters: {
        };
        /**
         * 查看作业的进度和结果 / Read a job's progress and what came of it
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope jobs:read
         */
        get: operations["getJobsById"];
    };
    "/api/v1/webhook-events": {
        parameters: {
        };
        /**
         * 回调可以订阅的事件 / The events that webhooks can be told of
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getWebhookEvents"];
    };
    "/api/v1/webhooks": {
        parameters: {
        };
        /**
         * 回调列表（部门看本部门的，审计员看全部） / Webhooks: a department its own, auditors all
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getWebhooks"];
        /**
         * 新增回调；签名密钥只显示这一次 / Add a webhook; the secret that it is signed with is shown this once
         * @description 谁可以调用 / who may call: 部门管理员 department-admin
         */
        post: operations["postWebhooks"];
    };
    "/api/v1/webhooks/{webhook}": {
        parameters: {
        };
        /**
         * 一个回调 / One webhook
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getWebhooksByWebhook"];
        /**
         * 删除回调及其待发内容 / Delete a webhook, with what still waits for it
         * @description 谁可以调用 / who may call: 部门管理员 department-admin
         */
        delete: operations["deleteWebhooksByWebhook"];
        /**
         * 修改回调的名称、地址或事件 / Change name, address or events of a webhook
         * @description 谁可以调用 / who may call: 部门管理员 department-admin
         */
        patch: operations["patchWebhooksByWebhook"];
    };
    "/api/v1/webhooks/{webhook}/pause": {
        parameters: {
        };
        /**
         * 暂停回调：期间发生的保留到恢复后再发 / Pause a webhook: what happens meanwhile is kept and sent when it is resumed
         * @description 谁可以调用 / who may call: 部门管理员 department-admin
         */
        post: operations["postWebhooksByWebhookPause"];
    };
    "/api/v1/webhooks/{webhook}/resume": {
        parameters: {
        };
        /**
         * 恢复回调，并发送期间保留的 / Resume a webhook, beginning with what was kept
         * @description 谁可以调用 / who may call: 部门管理员 department-admin
         */
        post: operations["postWebhooksByWebhookResume"];
    };
    "/api/v1/webhooks/{webhook}/secret": {
        parameters: {
        };
        /**
         * 更换签名密钥，只显示这一次；旧密钥随即作废 / Rotate the secret: the new one is shown this once, the old one is void at once
         * @description 谁可以调用 / who may call: 部门管理员 department-admin
         */
        post: operations["postWebhooksByWebhookSecret"];
    };
    "/api/v1/webhooks/{webhook}/test": {
        parameters: {
        };
        /**
         * 试发一次，与正式发送走同一通道 / Send a test, the way that everything is sent
         * @description 谁可以调用 / who may call: 部门管理员 department-admin
         */
        post: operations["postWebhooksByWebhookTest"];
    };
    "/api/v1/webhooks/{webhook}/deliveries": {
        parameters: {
        };
        /**
         * 回调的发送记录，新的在前 / Deliveries of a webhook, the newest first
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getWebhooksByWebhookDeliveries"];
    };
    "/api/v1/webhooks/{webhook}/deliveries/{delivery}": {
        parameters: {
        };
        /**
         * 一次发送及其内容 / One delivery with the body that is sent
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 审计员 auditor
         */
        get: operations["getWebhooksByWebhookDeliveriesByDelivery"];
    };
    "/api/v1/webhooks/{webhook}/deliveries/{delivery}/send": {
        parameters: {
        };
        /**
         * 重发：编号和内容不变 / Send again: the same id, the same bytes
         * @description 谁可以调用 / who may call: 部门管理员 department-admin
         */
        post: operations["postWebhooksByWebhookDeliveriesByDeliverySend"];
    };
    "/api/v1/exchange/publicity-records": {
        parameters: {
        };
        /**
         * 公示记录（国家企业信用信息公示系统字段），每个结果每个部门一条；更正后以新版代替，撤回的注明 / Publicity records by the field names of the national system, one for each result and department; corrections replace, withdrawals retract
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 审计员 auditor | 令牌权限 scope exchange:read
         */
        get: operations["getExchangePublicityRecords"];
    };
    "/api/v1/exchange/publicity-records.csv": {
        parameters: {
        };
        /**
         * 公示记录（CSV，每个事项一行，列名为国家系统字段名） / Publicity records as CSV: a row for each item, columns by the national names
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 审计员 auditor | 令牌权限 scope exchange:read
         */
        get: operations["getExchangePublicityRecordsCsv"];
    };
    "/api/v1/exchange/visits": {
        parameters: {
        };
        /**
         * 本部门参加的检查的变动（供其他系统增量同步） / Changes of visits that the department takes part in, for systems that keep a copy
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 审计员 auditor | 令牌权限 scope exchange:read
         */
        get: operations["getExchangeVisits"];
    };
    "/api/v1/exchange/records": {
        parameters: {
        };
        /**
         * 本部门检查记录的变动 / Changes of the department's own records of items
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 审计员 auditor | 令牌权限 scope exchange:read
         */
        get: operations["getExchangeRecords"];
    };
    "/api/v1/exchange/results": {
        parameters: {
        };
        /**
         * 本部门参加的检查的结果公示及其更正、撤回 / Published results of the visits that the department takes part in, their corrections and withdrawals
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 审计员 auditor | 令牌权限 scope exchange:read
         */
        get: operations["getExchangeResults"];
    };
    "/api/v1/exchange/follow-ups": {
        parameters: {
        };
        /**
         * 本部门办理或收到的后续处置的变动 / Changes of follow-ups that the department has to do or is notified of
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 审计员 auditor | 令牌权限 scope exchange:read
         */
        get: operations["getExchangeFollowUps"];
    };
    "/api/v1/audit": {
        parameters: {
        };
        /**
         * 查询审计日志（默认新的在前）：审计员看全部，部门看本部门所为及其参与的联合任务和抽取（不显示其他部门的网络地址） / Search the audit log, newest first unless told: auditors all, others their department and its joint tasks and draws (without the addresses of others)
         * @description 谁可以调用 / who may call: 审计员 auditor | 部门管理员 department-admin | 审核员 reviewer | 令牌权限 scope audit:read
         */
        get: operations["getAudit"];
    };
    "/api/v1/audit/events": {
        parameters: {
        };
        /**
         * 审计日志所记录的各种事件 / The events that the audit log knows
         * @description 谁可以调用 / who may call: 审计员 auditor | 部门管理员 department-admin | 审核员 reviewer | 令牌权限 scope audit:read
         */
        get: operations["getAuditEvents"];
    };
    "/api/v1/audit/export": {
        parameters: {
        };
        /**
         * 导出审计日志（审计员导出的 NDJSON 可独立复核哈希链；CSV 供查阅） / Export the audit log (NDJSON, with which an auditor rechecks the chain, or CSV to read)
         * @description 谁可以调用 / who may call: 审计员 auditor | 部门管理员 department-admin | 审核员 reviewer | 令牌权限 scope audit:read
         */
        get: operations["getAuditExport"];
    };
    "/api/v1/audit/verification": {
        parameters: {
        };
        /**
         * 复核审计日志的哈希链；可附此前另行保存的序号和哈希一并核对 / Verify the chain of the audit log, with a sequence and hash noted earlier if there is one
         * @description 谁可以调用 / who may call: 审计员 auditor | 系统管理员 system-admin
         */
        get: operations["getAuditVerification"];
    };
    "/api/v1/directories": {
        parameters: {
        };
        /**
         * 各部门名录一览（版本、行数、哈希） / All directories with their versions, rows and hashes
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectories"];
    };
    "/api/v1/directories/{department}/health": {
        parameters: {
        };
        /**
         * 名录健康检查：抽取前应解决的问题 / The health of a department's directories
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentHealth"];
    };
    "/api/v1/directories/{department}/entities": {
        parameters: {
        };
        /**
         * 查询检查对象名录（代码前缀、名称、区划、行业、类别、风险、状态、标签） / Search the entity directory
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentEntities"];
    };
    "/api/v1/directories/{department}/entity-counts": {
        parameters: {
        };
        /**
         * 范围内有多少检查对象（存续），按信用风险分类 / How many existing entities a scope means, by risk class
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentEntityCounts"];
    };
    "/api/v1/directories/{department}/inspectors": {
        parameters: {
        };
        /**
         * 查询执法检查人员名录 / Search the inspector directory
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentInspectors"];
    };
    "/api/v1/directories/{department}/items": {
        parameters: {
        };
        /**
         * 查询随机抽查事项清单 / Search the item list
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentItems"];
    };
    "/api/v1/directories/{department}/recusals": {
        parameters: {
        };
        /**
         * 查询回避名单 / Search the recusals
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentRecusals"];
    };
    "/api/v1/directories/{department}/inspections": {
        parameters: {
        };
        /**
         * 查询以往检查记录 / Search past inspections
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentInspections"];
    };
    "/api/v1/directories/{department}/{kind}/records/{key}": {
        parameters: {
        };
        /**
         * 名录中的一条记录及其历次变更 / One record and what it was in every version
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindRecordsByKey"];
    };
    "/api/v1/directories/{department}/{kind}/versions": {
        parameters: {
        };
        /**
         * 名录的历次版本 / Versions of a directory
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindVersions"];
    };
    "/api/v1/directories/{department}/{kind}/versions/{version}": {
        parameters: {
        };
        /**
         * 按版本号或哈希查询名录版本 / A version of a directory by its number or hash
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindVersionsByVersion"];
    };
    "/api/v1/directories/{department}/{kind}/versions/{version}/changes": {
        parameters: {
        };
        /**
         * 某版本相对上一版本的新增、变更、移除 / What a version added, changed and left out
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindVersionsByVersionChanges"];
    };
    "/api/v1/directories/{department}/{kind}/versions/{version}/export": {
        parameters: {
        };
        /**
         * 导出某版本名录（CSV 或 XLSX，可再导入） / Export a version of a directory as CSV or XLSX, which can be imported again
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindVersionsByVersionExport"];
    };
    "/api/v1/directories/{department}/{kind}/imports": {
        parameters: {
        };
        /**
         * 名录的历次导入 / Imports of a directory, the newest first
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindImports"];
        /**
         * 开始一次名录导入 / Begin an import of a directory
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 令牌权限 scope directories:write
         */
        post: operations["postDirectoriesByDepartmentByKindImports"];
    };
    "/api/v1/directories/{department}/{kind}/imports/{id}": {
        parameters: {
        };
        /**
         * 一次导入的状态与预览 / An import, its state and its preview
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindImportsById"];
        /**
         * 放弃导入 / Discard an import
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 令牌权限 scope directories:write
         */
        delete: operations["deleteDirectoriesByDepartmentByKindImportsById"];
    };
    "/api/v1/directories/{department}/{kind}/imports/{id}/application": {
        parameters: {
        };
        /**
         * 应用导入（须写明预览所依据的版本；整体替换且有错误行时须写明其行数） / Apply an import, on the version that its preview was based on; with replace, wrong rows need their number
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 令牌权限 scope directories:write
         */
        post: operations["postDirectoriesByDepartmentByKindImportsByIdApplication"];
    };
    "/api/v1/directories/{department}/{kind}/imports/{id}/file": {
        parameters: {
        };
        /**
         * 上传导入文件（CSV 或 XLSX），随后生成预览 / Send the file of an import (CSV or XLSX); its preview follows as a job
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 令牌权限 scope directories:write
         */
        put: operations["putDirectoriesByDepartmentByKindImportsByIdFile"];
    };
    "/api/v1/directories/{department}/{kind}/imports/{id}/rows": {
        parameters: {
        };
        /**
         * 预览逐行：新增、变更（哪些字段）、移除、有错误、有提醒 / Rows of a preview: new, changed, gone, wrong, warned
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindImportsByIdRows"];
    };
    "/api/v1/directories/{department}/{kind}/imports/{id}/problems.csv": {
        parameters: {
        };
        /**
         * 可退回报送单位的问题清单（CSV，改正后可直接再导入） / The faulty rows as a CSV to send back, which can be imported once mended
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope directories:read
         */
        get: operations["getDirectoriesByDepartmentByKindImportsByIdProblemsCsv"];
    };
    "/api/v1/public/items": {
        parameters: {
        };
        /**
         * 公布的随机抽查事项清单 / The published item list
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicItems"];
    };
    "/api/v1/public/items.csv": {
        parameters: {
        };
        /**
         * 公布的随机抽查事项清单（CSV） / The published item list as CSV
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicItemsCsv"];
    };
    "/api/v1/plans": {
        parameters: {
        };
        /**
         * 查询年度抽查计划 / Search annual plans
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope plans:read
         */
        get: operations["getPlans"];
        /**
         * 起草本部门的年度抽查计划 / Draft the department's annual plan
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope plans:write
         */
        post: operations["postPlans"];
    };
    "/api/v1/plans/{plan}": {
        parameters: {
        };
        /**
         * 一份年度计划及其各版 / An annual plan and its editions
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope plans:read
         */
        get: operations["getPlansByPlan"];
    };
    "/api/v1/plans/{plan}/editions/{edition}": {
        parameters: {
        };
        /**
         * 年度计划某一版的全部内容 / All that an edition of a plan says
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope plans:read
         */
        get: operations["getPlansByPlanEditionsByEdition"];
        /**
         * 修改草稿：以全部内容替换 / Replace the content of a draft
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope plans:write
         */
        put: operations["putPlansByPlanEditionsByEdition"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/submit": {
        parameters: {
        };
        /**
         * 提交计划：先由配合部门确认，再进行合法性审核 / Submit a plan: to the departments that it names, then to legal review
         * @description 谁可以调用 / who may call: 计划员 planner
         */
        post: operations["postPlansByPlanEditionsByEditionSubmit"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/confirm": {
        parameters: {
        };
        /**
         * 配合部门确认计划 / Confirm a plan that names your department
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer
         */
        post: operations["postPlansByPlanEditionsByEditionConfirm"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/object": {
        parameters: {
        };
        /**
         * 配合部门提出异议，计划退回草稿 / Object to a plan that names your department; it goes back to its draft
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer
         */
        post: operations["postPlansByPlanEditionsByEditionObject"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/recall": {
        parameters: {
        };
        /**
         * 撤回已提交的计划 / Take a submitted plan back to its draft
         * @description 谁可以调用 / who may call: 计划员 planner
         */
        post: operations["postPlansByPlanEditionsByEditionRecall"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/return": {
        parameters: {
        };
        /**
         * 退回计划 / Return a plan to its draft
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postPlansByPlanEditionsByEditionReturn"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/pass": {
        parameters: {
        };
        /**
         * 通过合法性审核 / Pass the legal review
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postPlansByPlanEditionsByEditionPass"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/approve": {
        parameters: {
        };
        /**
         * 登记集体审议通过 / Record the collective approval
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postPlansByPlanEditionsByEditionApprove"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/publish": {
        parameters: {
        };
        /**
         * 公布计划 / Publish a plan
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postPlansByPlanEditionsByEditionPublish"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/amend": {
        parameters: {
        };
        /**
         * 修订已公布的计划：生成新一版草稿 / Amend a published plan: begin the draft of its next edition
         * @description 谁可以调用 / who may call: 计划员 planner
         */
        post: operations["postPlansByPlanEditionsByEditionAmend"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/close": {
        parameters: {
        };
        /**
         * 完结计划 / Close a plan
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postPlansByPlanEditionsByEditionClose"];
    };
    "/api/v1/plans/{plan}/editions/{edition}/cancel": {
        parameters: {
        };
        /**
         * 取消计划或进行中的修订；已公布的须由审核员取消 / Cancel a plan, or an amendment on its way; a published plan takes a reviewer
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer
         */
        post: operations["postPlansByPlanEditionsByEditionCancel"];
    };
    "/api/v1/public/plans": {
        parameters: {
        };
        /**
         * 公布的年度抽查计划 / Annual plans that are published
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicPlans"];
    };
    "/api/v1/public/plans.csv": {
        parameters: {
        };
        /**
         * 公布的年度抽查计划（CSV，每个抽查任务一行） / Annual plans that are published, as CSV with a row for each task
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicPlansCsv"];
    };
    "/api/v1/public/plans/{plan}": {
        parameters: {
        };
        /**
         * 一份公布的年度计划：现行内容与历次修订 / A published plan: what it says now, and its amendments
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicPlansByPlan"];
    };
    "/api/v1/public/plans/{plan}/editions/{edition}": {
        parameters: {
        };
        /**
         * 公布的年度计划的某一版 / An edition of a published plan
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicPlansByPlanEditionsByEdition"];
    };
    "/api/v1/coverage": {
        parameters: {
        };
        /**
         * 事项覆盖率与联合抽查率 / Coverage of the item lists, and the joint rate
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope plans:read
         */
        get: operations["getCoverage"];
    };
    "/api/v1/coverage/items": {
        parameters: {
        };
        /**
         * 清单事项逐项覆盖情况，可只看未覆盖 / Listed items and whether they are covered
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope plans:read
         */
        get: operations["getCoverageItems"];
    };
    "/api/v1/coverage/items.csv": {
        parameters: {
        };
        /**
         * 清单事项逐项覆盖情况（CSV） / Listed items and whether they are covered, as CSV
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope plans:read
         */
        get: operations["getCoverageItemsCsv"];
    };
    "/api/v1/public/coverage": {
        parameters: {
        };
        /**
         * 公布的事项覆盖率与联合抽查率 / Coverage and joint rate, for the public
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicCoverage"];
    };
    "/api/v1/public/coverage.csv": {
        parameters: {
        };
        /**
         * 公布的事项覆盖率与联合抽查率（CSV） / Coverage and joint rate, for the public, as CSV
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicCoverageCsv"];
    };
    "/api/v1/public/coverage/items": {
        parameters: {
        };
        /**
         * 清单事项逐项覆盖情况（封存任务的事项在检查结束后标明） / Listed items and whether they are covered; those of a sealed task are told when its inspections are done
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicCoverageItems"];
    };
    "/api/v1/public/coverage/items.csv": {
        parameters: {
        };
        /**
         * 公开的清单事项逐项覆盖情况（CSV） / Listed items and whether they are covered, for the public, as CSV
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicCoverageItemsCsv"];
    };
    "/api/v1/matches": {
        parameters: {
        };
        /**
         * 撮合：可合并为联合抽查的计划任务 / Planned tasks that could become joint tasks
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 部门管理员 department-admin | 审计员 auditor | 令牌权限 scope plans:read
         */
        get: operations["getMatches"];
    };
    "/api/v1/matches/{proposal}": {
        parameters: {
        };
        /**
         * 一项联合抽查建议 / One proposal of a joint task
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 部门管理员 department-admin | 审计员 auditor | 令牌权限 scope plans:read
         */
        get: operations["getMatchesByProposal"];
    };
    "/api/v1/tasks": {
        parameters: {
        };
        /**
         * 本部门参与的抽查任务 / The joint tasks that the department takes part in
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope tasks:read
         */
        get: operations["getTasks"];
        /**
         * 起草抽查任务 / Draft a joint task
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasks"];
    };
    "/api/v1/tasks.csv": {
        parameters: {
        };
        /**
         * 本部门参与的抽查任务（CSV） / The joint tasks that the department takes part in, as CSV
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope tasks:read
         */
        get: operations["getTasksCsv"];
    };
    "/api/v1/tasks/{id}": {
        parameters: {
        };
        /**
         * 一个抽查任务：各部门的部分、状态和下一步 / One joint task: its departments’ parts, their states and what is missing next
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope tasks:read
         */
        get: operations["getTasksById"];
        /**
         * 修改抽查任务；已接受的部门须重新接受 / Change a joint task; departments that have accepted are asked again
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        patch: operations["patchTasksById"];
    };
    "/api/v1/tasks/{id}/check": {
        parameters: {
        };
        /**
         * 检查任务：还不能确认的全部原因 / Check a task: everything that stands against its confirmation
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope tasks:read
         */
        get: operations["getTasksByIdCheck"];
    };
    "/api/v1/tasks/{id}/approve": {
        parameters: {
        };
        /**
         * 批准临时任务 / Approve an ad hoc task
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postTasksByIdApprove"];
    };
    "/api/v1/tasks/{id}/parts": {
        parameters: {
        };
        /**
         * 邀请配合部门 / Invite a cooperating department
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasksByIdParts"];
    };
    "/api/v1/tasks/{id}/parts/{department}/withdraw": {
        parameters: {
        };
        /**
         * 撤回邀请 / Withdraw an invitation
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasksByIdPartsByDepartmentWithdraw"];
    };
    "/api/v1/tasks/{id}/parts/{department}/accept": {
        parameters: {
        };
        /**
         * 接受邀请（version 为所读任务的版本） / Accept an invitation; `version` is that of the task as it was read
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasksByIdPartsByDepartmentAccept"];
    };
    "/api/v1/tasks/{id}/parts/{department}/decline": {
        parameters: {
        };
        /**
         * 谢绝邀请 / Decline an invitation
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasksByIdPartsByDepartmentDecline"];
    };
    "/api/v1/tasks/{id}/parts/{department}": {
        parameters: {
        };
        /**
         * 填写本部门的事项、检查组、资格、上限和人员范围（version 为该部分的版本） / Give the items, team, qualifications, cap and inspectors of the own part; `version` is that of the part
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        put: operations["putTasksByIdPartsByDepartment"];
    };
    "/api/v1/tasks/{id}/parts/{department}/ready": {
        parameters: {
        };
        /**
         * 声明本部门已备妥（version 为该部分的版本） / Say that the own part is ready; `version` is that of the part
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasksByIdPartsByDepartmentReady"];
    };
    "/api/v1/tasks/{id}/confirm": {
        parameters: {
        };
        /**
         * 确认任务：各部门均已备妥 / Confirm a task: every department is ready
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasksByIdConfirm"];
    };
    "/api/v1/tasks/{id}/take-back": {
        parameters: {
        };
        /**
         * 将已确认的任务退回起草 / Take a confirmed task back to draft
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasksByIdTakeBack"];
    };
    "/api/v1/tasks/{id}/cancel": {
        parameters: {
        };
        /**
         * 取消任务；已公开的任务，理由也公开 / Cancel a task; the reason is public if the task is
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope tasks:write
         */
        post: operations["postTasksByIdCancel"];
    };
    "/api/v1/public/tasks": {
        parameters: {
        };
        /**
         * 公开的抽查任务 / Joint tasks that are public
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicTasks"];
    };
    "/api/v1/public/tasks.csv": {
        parameters: {
        };
        /**
         * 公开的抽查任务（CSV） / Joint tasks that are public, as CSV
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicTasksCsv"];
    };
    "/api/v1/public/tasks/{id}": {
        parameters: {
        };
        /**
         * 一个公开的抽查任务（任务编号或抽取编号） / One public joint task, by its id or its draw id
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicTasksById"];
    };
    "/api/v1/tasks/{task}/preparations": {
        parameters: {
        };
        /**
         * 准备抽取：生成名录与清单并预测（后台任务） / Prepare a draw: pools, manifest and forecast, as a job
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope draws:write
         */
        post: operations["postTasksByTaskPreparations"];
    };
    "/api/v1/tasks/{task}/preparation": {
        parameters: {
        };
        /**
         * 任务最近一次准备及其预测 / The latest preparation of a task, with its forecast
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope draws:read
         */
        get: operations["getTasksByTaskPreparation"];
    };
    "/api/v1/preparations/{preparation}": {
        parameters: {
        };
        /**
         * 一次准备及其预测 / A preparation with its forecast
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope draws:read
         */
        get: operations["getPreparationsByPreparation"];
    };
    "/api/v1/preparations/{preparation}/shortages": {
        parameters: {
        };
        /**
         * 部门说明理由，接受预测的人员短缺 / A department accepts the shortage forecast, with a reason
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope draws:write
         */
        post: operations["postPreparationsByPreparationShortages"];
    };
    "/api/v1/preparations/{preparation}/freezing": {
        parameters: {
        };
        /**
         * 锁定：公布清单与名录，开始承诺 / Freeze: publish manifest and pools, and begin the commitments
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope draws:write
         */
        post: operations["postPreparationsByPreparationFreezing"];
    };
    "/api/v1/draws/{draw}/commitments": {
        parameters: {
        };
        /**
         * 部门承诺：自行保管随机数，或交由服务代管 / Commit: the department keeps its secret, or leaves it with the service
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope draws:write
         */
        post: operations["postDrawsByDrawCommitments"];
    };
    "/api/v1/draws/{draw}/reveals": {
        parameters: {
        };
        /**
         * 部门揭示其随机数 / Reveal the secret that the department committed to
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope draws:write
         */
        post: operations["postDrawsByDrawReveals"];
    };
    "/api/v1/draws/{draw}/beacon": {
        parameters: {
        };
        /**
         * 录入信标：由服务取得，或录入该轮签名 / Enter the beacon round: fetched by the service, or by its signature
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope draws:write
         */
        post: operations["postDrawsByDrawBeacon"];
    };
    "/api/v1/draws/{draw}/digits": {
        parameters: {
        };
        /**
         * 见证人录入当众产生的数字（两人独立录入，须一致） / A witness enters the digits drawn in public; two must agree
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 部门管理员 department-admin
         */
        post: operations["postDrawsByDrawDigits"];
    };
    "/api/v1/draws/{draw}/result": {
        parameters: {
        };
        /**
         * 抽取（只会抽取一次；重复请求得到同一结果） / Hold the draw: exactly once, however often it is asked for
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope draws:write
         */
        post: operations["postDrawsByDrawResult"];
    };
    "/api/v1/draws/{draw}/events": {
        parameters: {
        };
        /**
         * 抽取后的变动及其依据 / Events after the draw, with their evidence
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope draws:read
         */
        get: operations["getDrawsByDrawEvents"];
        /**
         * 抽取后的变动：回避、不能到岗、对象退出、指派、补位 / An event after the draw: recusal, absence, entity out, appointment, refill
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope draws:write
         */
        post: operations["postDrawsByDrawEvents"];
    };
    "/api/v1/draws/{draw}/voiding": {
        parameters: {
        };
        /**
         * 申请作废本次抽取（须各部门审核员同意，理由永久公开） / Ask to void the draw: every department must agree, and the reason stays public
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postDrawsByDrawVoiding"];
    };
    "/api/v1/draws/{draw}/voiding/approvals": {
        parameters: {
        };
        /**
         * 部门同意作废 / Agree to void the draw, for a department
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postDrawsByDrawVoidingApprovals"];
    };
    "/api/v1/draws/{draw}/voiding/withdrawal": {
        parameters: {
        };
        /**
         * 撤回作废申请 / Withdraw the request to void the draw
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postDrawsByDrawVoidingWithdrawal"];
    };
    "/api/v1/draws/{draw}/disclosure": {
        parameters: {
        };
        /**
         * 公开封存的抽取 / Disclose a sealed draw
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postDrawsByDrawDisclosure"];
    };
    "/api/v1/tasks/{task}/draws": {
        parameters: {
        };
        /**
         * 任务的各次抽取 / All attempts of a task that the department draws in
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope draws:read
         */
        get: operations["getTasksByTaskDraws"];
    };
    "/api/v1/draws/{draw}": {
        parameters: {
        };
        /**
         * 抽取的进展 / A draw and how far it is
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope draws:read
         */
        get: operations["getDrawsByDraw"];
    };
    "/api/v1/draws/{draw}/bundle.zip": {
        parameters: {
        };
        /**
         * 各部门可见的全部文件（ZIP）：供核对、承诺与核验 / All files that the departments see, as a ZIP: to check, to commit, to verify
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope draws:read
         */
        get: operations["getDrawsByDrawBundleZip"];
    };
    "/api/v1/draws/{draw}/state": {
        parameters: {
        };
        /**
         * 抽取的当前状态（由全部变动重放得出） / The present state of the draw, replayed from all events
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope draws:read
         */
        get: operations["getDrawsByDrawState"];
    };
    "/api/v1/draws/{draw}/seats": {
        parameters: {
        };
        /**
         * 检查组席位：对象、部门、职责、人员（可按部门、对象、人员筛选；本部门显示姓名） / Places of the teams: entity, department, role, inspector; filter by each; names for the own department
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope draws:read
         */
        get: operations["getDrawsByDrawSeats"];
    };
    "/api/v1/public/draws": {
        parameters: {
        };
        /**
         * 全部抽取（含作废），新的在前 / All draws, voided ones too, the newest first
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDraws"];
    };
    "/api/v1/public/draws.csv": {
        parameters: {
        };
        /**
         * 抽取清单（CSV） / Draws as CSV
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsCsv"];
    };
    "/api/v1/public/draws/{draw}": {
        parameters: {
        };
        /**
         * 一次抽取的公开记录 / The public record of a draw
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDraw"];
    };
    "/api/v1/public/draws/{draw}/bundle.zip": {
        parameters: {
        };
        /**
         * 抽取的全部公开文件（ZIP），可用 double-random verify 核验 / All public files of the draw as a ZIP, for double-random verify
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawBundleZip"];
    };
    "/api/v1/public/draws/{draw}/files/{name}": {
        parameters: {
        };
        /**
         * 抽取的一个公开文件 / One public file of the draw
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawFilesByName"];
    };
    "/api/v1/public/draws/{draw}/state": {
        parameters: {
        };
        /**
         * 抽取的当前状态（由全部变动重放得出） / The present state of the draw, replayed from all events
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawState"];
    };
    "/api/v1/public/draws/{draw}/entities/{entity}": {
        parameters: {
        };
        /**
         * 某一检查对象为何（未）被抽中：证明 / Why this entity was drawn, or not: the proof
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawEntitiesByEntity"];
    };
    "/api/v1/public/draws/{draw}/drawn": {
        parameters: {
        };
        /**
         * 抽中的检查对象、检查组和替补顺序 / Whom the draw has drawn, with teams, and the reserves in their order
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawDrawn"];
    };
    "/api/v1/public/draws/{draw}/drawn.csv": {
        parameters: {
        };
        /**
         * 抽中的检查对象、检查组和替补顺序（CSV） / Whom the draw has drawn, as CSV
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawDrawnCsv"];
    };
    "/api/v1/public/draws/{draw}/shortages": {
        parameters: {
        };
        /**
         * 检查组中的空缺及其证明 / Places of teams that stay empty, and why nobody could fill them
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawShortages"];
    };
    "/api/v1/public/draws/{draw}/events": {
        parameters: {
        };
        /**
         * 抽取后的变动及理由 / What happened after the draw, and why
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawEvents"];
    };
    "/api/v1/public/entities": {
        parameters: {
        };
        /**
         * 按名称或代码查已公开的抽取中抽中过的检查对象，新抽中的在前 / Entities that disclosed draws have drawn, by a part of their name or code, the latest drawn first
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicEntities"];
    };
    "/api/v1/public/entities.csv": {
        parameters: {
        };
        /**
         * 按名称或代码查抽中过的检查对象（CSV，至多 10000 行） / Entities that disclosed draws have drawn, as CSV, 10000 lines at most
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicEntitiesCsv"];
    };
    "/api/v1/public/entities/{entity}/draws": {
        parameters: {
        };
        /**
         * 某一检查对象进入过哪些抽取（抽中、未抽中、被排除），新的在前 / In which draws an entity stood, drawn or not, or was left out and why, the newest first
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicEntitiesByEntityDraws"];
    };
    "/api/v1/public/pool-entities": {
        parameters: {
        };
        /**
         * 按名称查进入过抽取名录的检查对象，无论是否抽中（只查最近几次名录已公开的抽取） / Entities by a part of their name in the pools of the latest draws whose pools are public, drawn or not
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicPoolEntities"];
    };
    "/api/v1/tasks/{task}/dispatch": {
        parameters: {
        };
        /**
         * 派发：为每个被抽中的对象建立一次联合检查 / Dispatch: one joint visit for each drawn entity
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        post: operations["postTasksByTaskDispatch"];
    };
    "/api/v1/tasks/{task}/schedule": {
        parameters: {
        };
        /**
         * 任务的排期：设置、上次结果，以及当前的冲突、未安排的检查和人数不足的检查组 / The schedule of a task: settings, what the last planning came to, and present conflicts, visits without a day and teams that are too small
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getTasksByTaskSchedule"];
        /**
         * 排期（后台任务）：为尚未通知、未手工安排的检查安排时间；未给出的设置沿用上次 / Plan the visits that nobody was told of or placed by hand, as a job; settings that are not given stay as they were
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        post: operations["postTasksByTaskSchedule"];
    };
    "/api/v1/visits": {
        parameters: {
        };
        /**
         * 本部门参与的检查（按日期；可按任务、状态、日期、部门、人员、地区、文字筛选） / The visits of draws in which the department draws, by day; by task, state, days, department, inspector, region and text
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisits"];
    };
    "/api/v1/visits.csv": {
        parameters: {
        };
        /**
         * 本部门参与的检查（CSV） / The visits of draws in which the department draws, as CSV
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitsCsv"];
    };
    "/api/v1/visit-days": {
        parameters: {
        };
        /**
         * 各日的检查数和出动人数 / Visits and inspectors out, day by day
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitDays"];
    };
    "/api/v1/visits/{visit}": {
        parameters: {
        };
        /**
         * 一次检查：时间、检查组、通知书与冲突 / A visit: its day, its teams, its notices and what speaks against its day
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitsByVisit"];
    };
    "/api/v1/visits/{visit}/day": {
        parameters: {
        };
        /**
         * 手工安排检查时间（发起部门）：重新排期时保留，冲突一并告知 / Set the day of a visit by hand (initiating department): planning again keeps it, and what speaks against it is told
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        put: operations["putVisitsByVisitDay"];
        /**
         * 把手工安排的检查交还排期（发起部门）：下次排期前时间不变 / Give a visit that was placed by hand back to the schedule (initiating department): it keeps its day until the next planning
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        delete: operations["deleteVisitsByVisitDay"];
    };
    "/api/v1/visits/{visit}/opening-days": {
        parameters: {
        };
        /**
         * 登记检查对象的营业日（1 周一至 7 周日；空：所有工作日），今后的任务同样适用 / Set the weekdays on which the entity is open (1 Monday to 7 Sunday; none: every working day); it holds for later tasks too
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        put: operations["putVisitsByVisitOpeningDays"];
    };
    "/api/v1/notices": {
        parameters: {
        };
        /**
         * 应送达和已送达的检查通知书（按检查日期） / Notices that are due or delivered, by the day of the visit
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getNotices"];
    };
    "/api/v1/notices.csv": {
        parameters: {
        };
        /**
         * 应送达和已送达的检查通知书（CSV） / Notices that are due or delivered, as CSV
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getNoticesCsv"];
    };
    "/api/v1/visits/{visit}/notice": {
        parameters: {
        };
        /**
         * 登记检查通知书的送达（一份通知书代表所有部门） / Record that the notice of a visit was delivered; one notice speaks for all departments
         * @description 谁可以调用 / who may call: 计划员 planner | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        post: operations["postVisitsByVisitNotice"];
        /**
         * 撤销误登的送达记录（记录保留） / Take back a delivery that was recorded by mistake; the entry stays readable
         * @description 谁可以调用 / who may call: 计划员 planner | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        delete: operations["deleteVisitsByVisitNotice"];
    };
    "/api/v1/my/calendar-feed": {
        parameters: {
        };
        /**
         * 是否有日历订阅链接 / Whether there is a link to my calendar feed
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        get: operations["getMyCalendarFeed"];
        /**
         * 取得日历订阅的保密链接（只显示一次；旧链接作废） / Get a secret link to my calendar feed, shown this once; an older one dies
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        post: operations["postMyCalendarFeed"];
        /**
         * 作废我的日历订阅链接 / Revoke the link to my calendar feed
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        delete: operations["deleteMyCalendarFeed"];
    };
    "/api/v1/users/{id}/calendar-feed": {
        parameters: {
        };
        /**
         * 作废某用户的日历订阅链接 / Revoke the link to a user's calendar feed
         * @description 谁可以调用 / who may call: 系统管理员 system-admin | 部门管理员 department-admin
         */
        delete: operations["deleteUsersByIdCalendarFeed"];
    };
    "/api/v1/public/calendars/{token}.ics": {
        parameters: {
        };
        /**
         * 凭保密链接订阅的检查日历（iCalendar） / An inspector's calendar by its secret link (iCalendar)
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicCalendarsByTokenIcs"];
    };
    "/api/v1/my/visits": {
        parameters: {
        };
        /**
         * 我的检查（按日期；可按日期、状态、文字筛选） / The visits that I make, by day; by date, state and text
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        get: operations["getMyVisits"];
    };
    "/api/v1/my/visits.csv": {
        parameters: {
        };
        /**
         * 我的检查（CSV） / The visits that I make, as CSV
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        get: operations["getMyVisitsCsv"];
    };
    "/api/v1/visits/{visit}/dossier": {
        parameters: {
        };
        /**
         * 检查档案：对象、检查组、事项、已有记录与材料（供现场使用） / What one needs on site: the entity, teams, items, what stands recorded, papers that were given already
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitsByVisitDossier"];
    };
    "/api/v1/visits/{visit}/arrival": {
        parameters: {
        };
        /**
         * 到场：出示执法证、亮码 / Note the arrival, and that certificate and code were shown
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        post: operations["postVisitsByVisitArrival"];
    };
    "/api/v1/visits/{visit}/parts/{department}/entry": {
        parameters: {
        };
        /**
         * 录入完成：本部门每个事项恰有一份有效记录 / Enter the department's part: every item has exactly one record that stands
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        post: operations["postVisitsByVisitPartsByDepartmentEntry"];
    };
    "/api/v1/submissions": {
        parameters: {
        };
        /**
         * 提交检查记录（一批；可迟到、可重复，逐条答复） / Submit records of items, as a batch that may come late and twice; each is answered by itself
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        post: operations["postSubmissions"];
    };
    "/api/v1/visits/{visit}/submissions": {
        parameters: {
        };
        /**
         * 一次检查的全部提交，含已被替换的（本部门；发起部门与审计员可看全部） / All submissions of a visit, those replaced too: the own department's; all of them for the initiating department and auditors
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitsByVisitSubmissions"];
    };
    "/api/v1/conflicts": {
        parameters: {
        };
        /**
         * 本部门待核定的记录冲突 / Conflicts among the department's records, to be settled
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getConflicts"];
    };
    "/api/v1/visits/{visit}/conflicts": {
        parameters: {
        };
        /**
         * 一次检查的记录冲突 / Conflicts among the records of a visit
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitsByVisitConflicts"];
    };
    "/api/v1/attachments/{sha256}": {
        parameters: {
        };
        /**
         * 下载附件（仅限参加该检查的部门与上传者） / Download an attachment, for those who take part in its visit and whoever sent it
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getAttachmentsBySha256"];
        /**
         * 上传附件（照片、PDF、录像）：按内容核对类型、大小与 SHA-256，同一文件只存一份 / Send a photograph, PDF or video: kind, size and SHA-256 are checked by its bytes, and it is stored once
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        put: operations["putAttachmentsBySha256"];
    };
    "/api/v1/visits/{visit}/reports": {
        parameters: {
        };
        /**
         * 报告：回避、不能到岗、找不到对象、对象已注销等，由计划员处理 / Report a recusal, an absence, an entity that cannot be found or is no more; a planner decides
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        post: operations["postVisitsByVisitReports"];
    };
    "/api/v1/reports": {
        parameters: {
        };
        /**
         * 检查人员的报告：本部门提出的和待本部门处理的（检查人员只看自己的） / Reports that the department made or has to decide; inspectors see their own
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getReports"];
    };
    "/api/v1/reports.csv": {
        parameters: {
        };
        /**
         * 检查人员的报告（CSV，不含私密理由） / Reports of inspectors as CSV, without their private reasons
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getReportsCsv"];
    };
    "/api/v1/reports/{report}": {
        parameters: {
        };
        /**
         * 一份报告及其处理 / A report and what was decided
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getReportsByReport"];
    };
    "/api/v1/reports/{report}/acceptance": {
        parameters: {
        };
        /**
         * 采纳报告：记为抽取后的变动（理由永久公开） / Accept a report: it becomes an event of the draw, whose reason stays public
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        post: operations["postReportsByReportAcceptance"];
    };
    "/api/v1/reports/{report}/refusal": {
        parameters: {
        };
        /**
         * 不采纳报告，并告知理由 / Decline a report, and tell the inspector why
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        post: operations["postReportsByReportRefusal"];
    };
    "/api/v1/public/code-tables": {
        parameters: {
        };
        /**
         * 检查结果代码表、后续处置与检查方式 / Codes of results, of what follows from them, and of methods
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicCodeTables"];
    };
    "/api/v1/calendar": {
        parameters: {
        };
        /**
         * 一年的工作日历及其来源 / The working days of a year, and where they are known from
         * @description 谁可以调用 / who may call: 登录用户 / a signed-in user
         */
        get: operations["getCalendar"];
    };
    "/api/v1/calendar/corrections/{date}": {
        parameters: {
        };
        /**
         * 更正某日：工作日或休息日（调休） / Correct a day: worked or not
         * @description 谁可以调用 / who may call: 系统管理员 system-admin
         */
        put: operations["putCalendarCorrectionsByDate"];
        /**
         * 取消对某日的更正 / Take the correction of a day away
         * @description 谁可以调用 / who may call: 系统管理员 system-admin
         */
        delete: operations["deleteCalendarCorrectionsByDate"];
    };
    "/api/v1/public/calendar": {
        parameters: {
        };
        /**
         * 一年的工作日历 / The working days of a year
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicCalendar"];
    };
    "/api/v1/visits/{visit}/parts/{department}/review": {
        parameters: {
        };
        /**
         * 审核本部门的检查结果：通过或退回（须为未参与录入的审核员） / Review the department's results of a visit: pass or return them; not by who recorded them
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postVisitsByVisitPartsByDepartmentReview"];
    };
    "/api/v1/reviews": {
        parameters: {
        };
        /**
         * 待审核的检查结果，期限近的在前 / What waits for review, the nearest deadline first
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getReviews"];
    };
    "/api/v1/reviews.csv": {
        parameters: {
        };
        /**
         * 待审核的检查结果（CSV） / What waits for review, as CSV
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getReviewsCsv"];
    };
    "/api/v1/visits/{visit}/reviews": {
        parameters: {
        };
        /**
         * 检查结果的审核经过；退回理由只显示给本部门 / How the results of a visit were reviewed; reasons of returns for the own department
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitsByVisitReviews"];
    };
    "/api/v1/publications/due": {
        parameters: {
        };
        /**
         * 待公示和更正中的检查结果：期限、缺哪些部门、提醒 / Results to be published for the first time, or again: deadline, which departments are missing, reminders
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getPublicationsDue"];
    };
    "/api/v1/publications/due.csv": {
        parameters: {
        };
        /**
         * 待公示的检查结果（CSV） / Results to be published, as CSV
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getPublicationsDueCsv"];
    };
    "/api/v1/visits/{visit}/publication": {
        parameters: {
        };
        /**
         * 公示预览：各部门审核通过后，公示前的统一结果（编号为空） / What would be published of a visit now, once every department has passed its part; it has no id yet
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        get: operations["getVisitsByVisitPublication"];
        /**
         * 公示一次检查的统一结果（各部门审核通过后，由任一参与部门的审核员） / Publish the unified result of a visit, once every department has passed its part, by a reviewer of any of them
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postVisitsByVisitPublication"];
    };
    "/api/v1/tasks/{task}/publication": {
        parameters: {
        };
        /**
         * 公示任务中已审核通过的全部检查结果（每次至多 200 项） / Publish all results of a task's visits that are reviewed, at most 200 a request
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postTasksByTaskPublication"];
    };
    "/api/v1/visits/{visit}/publications": {
        parameters: {
        };
        /**
         * 一次检查的各版公示结果 / All editions of the published result of a visit
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitsByVisitPublications"];
    };
    "/api/v1/publications/{publication}/correction": {
        parameters: {
        };
        /**
         * 发起更正：退回所列部门的部分（发起部门可退回任一部分，其他部门退回自己的；理由永久公开） / Begin a correction: send parts back, any of them by the initiating department, its own by another; the reason stays public
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postPublicationsByPublicationCorrection"];
    };
    "/api/v1/publications/{publication}/withdrawal": {
        parameters: {
        };
        /**
         * 撤回公示结果（由发起部门；理由永久公开，不能恢复） / Withdraw a published result, by the initiating department; the reason stays public, and there is no way back
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postPublicationsByPublicationWithdrawal"];
    };
    "/api/v1/objections": {
        parameters: {
        };
        /**
         * 对本部门参与的结果的异议，先收到的在前 / Objections to results that the department has a part in, the oldest first
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        get: operations["getObjections"];
    };
    "/api/v1/objections.csv": {
        parameters: {
        };
        /**
         * 异议（CSV，内含提出人信息，仅供审核员） / Objections as CSV, with who objects: for reviewers only
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        get: operations["getObjectionsCsv"];
    };
    "/api/v1/objections/{objection}": {
        parameters: {
        };
        /**
         * 一项异议 / An objection
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        get: operations["getObjectionsByObjection"];
    };
    "/api/v1/objections/{objection}/decision": {
        parameters: {
        };
        /**
         * 处理异议：维持、更正或撤回（发起部门，或所针对的部门；撤回须由发起部门；理由公开） / Decide an objection: uphold, correct or withdraw; by the initiating department or the one it is against, withdrawal by the former only; the reason is public
         * @description 谁可以调用 / who may call: 审核员 reviewer
         */
        post: operations["postObjectionsByObjectionDecision"];
    };
    "/api/v1/public/results/{result}/objections": {
        parameters: {
        };
        /**
         * 对公示结果的异议及其处理 / Objections to a published result, and how they ended
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicResultsByResultObjections"];
        /**
         * 对公示结果提出异议（免登录；凭回执查询处理情况） / Object to a published result, without login; with the receipt you can ask what becomes of it
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        post: operations["postPublicResultsByResultObjections"];
    };
    "/api/v1/public/objections/{receipt}": {
        parameters: {
        };
        /**
         * 凭回执查询异议的处理情况 / What became of an objection, by its receipt
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicObjectionsByReceipt"];
    };
    "/api/v1/public/overdue": {
        parameters: {
        };
        /**
         * 逾期未公示的检查结果，逾期久的在前 / Results whose publication is late, the longest first
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicOverdue"];
    };
    "/api/v1/public/overdue.csv": {
        parameters: {
        };
        /**
         * 逾期未公示的检查结果（CSV） / Results whose publication is late, as CSV
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicOverdueCsv"];
    };
    "/api/v1/public/results": {
        parameters: {
        };
        /**
         * 公示的检查结果，新的在前（可按名称、代码、任务、部门、区划、事项、结果等查询） / Search published results, the newest first
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicResults"];
    };
    "/api/v1/public/results/{result}": {
        parameters: {
        };
        /**
         * 一份公示结果（现行或被取代的版本）；已撤回的以 410 说明时间和理由 / One published result, current or superseded; of a withdrawn one 410 says when and why
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicResultsByResult"];
    };
    "/api/v1/public/results/{result}/editions": {
        parameters: {
        };
        /**
         * 一份公示结果的全部版本，含撤回说明 / All editions of a result, the first one first; withdrawn ones as tombstones
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicResultsByResultEditions"];
    };
    "/api/v1/public/entities/{entity}/results": {
        parameters: {
        };
        /**
         * 某一检查对象：为何被抽中、检查结果如何 / An entity: in which draws it was drawn, with proofs, and its results
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicEntitiesByEntityResults"];
    };
    "/api/v1/public/results.csv": {
        parameters: {
        };
        /**
         * 公示的检查结果（CSV，查询条件同列表） / Published results as CSV, by the filters of the list
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicResultsCsv"];
    };
    "/api/v1/public/results.atom": {
        parameters: {
        };
        /**
         * 检查结果的公示、更正和撤回（Atom 订阅） / Results published, corrected and withdrawn, as an Atom feed
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicResultsAtom"];
    };
    "/api/v1/public/open-data": {
        parameters: {
        };
        /**
         * 开放数据：有哪些年度和文件 / Open data: which years and files there are
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicOpenData"];
    };
    "/api/v1/public/open-data/dictionary": {
        parameters: {
        };
        /**
         * 开放数据的数据字典 / The data dictionary of the open data
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicOpenDataDictionary"];
    };
    "/api/v1/public/open-data/{year}/data.zip": {
        parameters: {
        };
        /**
         * 一个年度的全部开放数据（ZIP，含数据字典和哈希） / All open data of a year as a ZIP, with dictionary and hashes
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicOpenDataByYearDataZip"];
    };
    "/api/v1/public/open-data/{year}/{file}": {
        parameters: {
        };
        /**
         * 一个年度的一个开放数据文件（如 results.csv、results.ndjson） / One file of the open data of a year, such as results.csv or results.ndjson
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicOpenDataByYearByFile"];
    };
    "/api/v1/follow-ups": {
        parameters: {
        };
        /**
         * 后续处置：期限最早（含已逾期）的在前 / Follow-ups, the earliest deadline first, so what is overdue stands at the top
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getFollowUps"];
    };
    "/api/v1/follow-ups.csv": {
        parameters: {
        };
        /**
         * 后续处置（CSV） / Follow-ups, as CSV
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getFollowUpsCsv"];
    };
    "/api/v1/follow-ups/open": {
        parameters: {
        };
        /**
         * 各部门在办与逾期的后续处置数 / How many follow-ups are open and overdue, by department and kind
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getFollowUpsOpen"];
    };
    "/api/v1/follow-ups/{followUp}": {
        parameters: {
        };
        /**
         * 一项后续处置 / A follow-up
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getFollowUpsByFollowUp"];
    };
    "/api/v1/visits/{visit}/follow-ups": {
        parameters: {
        };
        /**
         * 登记后续处置：责令改正、复查、移送、抄告 / Open a follow-up: order to correct, re-check, transfer, notification
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        post: operations["postVisitsByVisitFollowUps"];
    };
    "/api/v1/follow-ups/{followUp}/deadline": {
        parameters: {
        };
        /**
         * 变更期限 / Move the deadline, with a reason
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        post: operations["postFollowUpsByFollowUpDeadline"];
    };
    "/api/v1/follow-ups/{followUp}/recipient": {
        parameters: {
        };
        /**
         * 确定移送或抄告的接收单位 / Name who receives a transfer or a notification
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        put: operations["putFollowUpsByFollowUpRecipient"];
    };
    "/api/v1/follow-ups/{followUp}/re-check": {
        parameters: {
        };
        /**
         * 登记复查结果：已改正则办结，未改正则再次责令或移送 / Record the re-check of an order: corrected, or what comes next
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        post: operations["postFollowUpsByFollowUpReCheck"];
    };
    "/api/v1/follow-ups/{followUp}/transfer": {
        parameters: {
        };
        /**
         * 登记移送结果 / Record the receiving authority's answer to a transfer
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        post: operations["postFollowUpsByFollowUpTransfer"];
    };
    "/api/v1/follow-ups/{followUp}/acknowledgement": {
        parameters: {
        };
        /**
         * 签收抄告 / Acknowledge a notification
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        post: operations["postFollowUpsByFollowUpAcknowledgement"];
    };
    "/api/v1/follow-ups/{followUp}/cancellation": {
        parameters: {
        };
        /**
         * 撤销后续处置 / Cancel a follow-up, with a reason
         * @description 谁可以调用 / who may call: 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        post: operations["postFollowUpsByFollowUpCancellation"];
    };
    "/api/v1/tasks/{id}/archive": {
        parameters: {
        };
        /**
         * 归档：全部检查办结后 / Archive the task once all its visits are closed
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        post: operations["postTasksByIdArchive"];
    };
    "/api/v1/public/statistics": {
        parameters: {
        };
        /**
         * 年度统计 / Statistics of a year
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicStatistics"];
    };
    "/api/v1/public/statistics.csv": {
        parameters: {
        };
        /**
         * 年度统计（CSV） / Statistics of a year, as CSV
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicStatisticsCsv"];
    };
    "/api/v1/statistics": {
        parameters: {
        };
        /**
         * 年度统计，含本部门的完成情况和工作量 / Statistics of a year, with the own department's progress and workload
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getStatistics"];
    };
    "/api/v1/statistics.csv": {
        parameters: {
        };
        /**
         * 年度统计，含本部门的完成情况和工作量（CSV） / Statistics of a year, with the own department's progress and workload, as CSV
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getStatisticsCsv"];
    };
    "/api/v1/public/feed.atom": {
        parameters: {
        };
        /**
         * 最新公布（Atom 订阅） / New publications, as an Atom feed
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicFeedAtom"];
    };
    "/api/v1/public/plans/{plan}/notice.pdf": {
        parameters: {
        };
        /**
         * 年度抽查计划公告（PDF）：现行版本 / The notice of a published plan as a PDF: the edition that binds
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicPlansByPlanNoticePdf"];
    };
    "/api/v1/public/plans/{plan}/editions/{edition}/notice.pdf": {
        parameters: {
        };
        /**
         * 年度抽查计划公告（PDF）：某一版，标明修订 / The notice of an edition of a published plan as a PDF, its amendments marked
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicPlansByPlanEditionsByEditionNoticePdf"];
    };
    "/api/v1/public/tasks/{id}/notice.pdf": {
        parameters: {
        };
        /**
         * 抽查任务公告（PDF） / The notice of a public joint task as a PDF
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicTasksByIdNoticePdf"];
    };
    "/api/v1/public/tasks/{id}/results.pdf": {
        parameters: {
        };
        /**
         * 抽查结果公示表（PDF） / The published results of a joint task as a PDF
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicTasksByIdResultsPdf"];
    };
    "/api/v1/public/draws/{draw}/certificate.pdf": {
        parameters: {
        };
        /**
         * 抽取结果公告（PDF），内附全部公开文件，可用 double-random verify 核验 / The certificate of a draw as a PDF, with all its public files inside, for double-random verify
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicDrawsByDrawCertificatePdf"];
    };
    "/api/v1/public/statistics.pdf": {
        parameters: {
        };
        /**
         * 年度统计报告（PDF）：全市或一个部门 / The statistical report of a year as a PDF: of the city or of a department
         * @description 谁可以调用 / who may call: 任何人 / anybody
         */
        get: operations["getPublicStatisticsPdf"];
    };
    "/api/v1/visits/{visit}/notice.pdf": {
        parameters: {
        };
        /**
         * 检查通知书（PDF） / The inspection notice of a visit as a PDF
         * @description 谁可以调用 / who may call: 计划员 planner | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        get: operations["getVisitsByVisitNoticePdf"];
    };
    "/api/v1/visits/{visit}/order.pdf": {
        parameters: {
        };
        /**
         * 检查任务书（PDF） / The inspection order of a visit as a PDF
         * @description 谁可以调用 / who may call: 计划员 planner | 执法检查人员 inspector | 令牌权限 scope visits:write
         */
        get: operations["getVisitsByVisitOrderPdf"];
    };
    "/api/v1/visits/{visit}/record.pdf": {
        parameters: {
        };
        /**
         * 现场检查记录表（PDF）：空白（blank）或已填（filled） / The on-site record of a visit as a PDF: a blank form to write on, or filled with what was recorded
         * @description 谁可以调用 / who may call: 部门管理员 department-admin | 计划员 planner | 审核员 reviewer | 执法检查人员 inspector | 审计员 auditor | 令牌权限 scope visits:read
         */
        get: operations["getVisitsByVisitRecordPdf"];
    };
    "/api/v1/my/visits.pdf": {
        parameters: {
        };
        /**
         * 我的检查任务分派表（PDF） / The assignment sheet of the asking inspector as a PDF
         * @description 谁可以调用 / who may call: 执法检查人员 inspector
         */
        get: operations["getMyVisitsPdf"];
    };
    "/api/v1/inspectors/{inspector}/visits.pdf": {
        parameters: {
        };
        /**
         * 本部门执法检查人员的检查任务分派表（PDF）：计划员查看本部门人员，执法检查人员查看本人 / The assignment sheet of an inspector as a PDF: planners have those of their department's inspectors, inspectors their own
         * @description 谁可以调用 / who may call: 计划员 planner | 执法检查人员 inspector
         */
        get: operations["getInspectorsByInspectorVisitsPdf"];
    };
    "/api/v1/tasks/{task}/papers": {
        parameters: {
        };
        /**
         * 批量制作检查文书（后台作业）：通知书、任务书、记录表或分派表，合为一个 PDF 或打包为 ZIP / Have papers of many visits made, as a job: notices, orders, records or assignment sheets, in one PDF or a ZIP
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        post: operations["postTasksByTaskPapers"];
    };
    "/api/v1/jobs/{id}/file": {
        parameters: {
        };
        /**
         * 下载批量文书（作业完成后，保留期内） / Fetch the papers that a job of the department has made, as long as they are kept
         * @description 谁可以调用 / who may call: 计划员 planner | 令牌权限 scope visits:write
         */
        get: operations["getJobsByIdFile"];
    };
    "/api/v1/tasks/{task}/audit.pdf": {
        parameters: {
        };
        /**
         * 审计摘录（PDF）：一个任务的全部操作，按次序，附哈希 / The audit extract of a task as a PDF: every act on it, in order, with its hashes
         * @description 谁可以调用 / who may call: 审计员 auditor | 部门管理员 department-admin | 审核员 reviewer | 令牌权限 scope audit:read
         */
        get: operations["getTasksByTaskAuditPdf"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CodeTables: {
            /** @description The table that new records use */
            current: string;
            tables: {
                id: string;
                zh: string;
                en: string;
                readonly codes: {
                    code: string;
                    /** @enum {string} */
                    outcome: "no-problem" | "problem" | "not-found" | "not-operating";
                    zh: string;
                    en: string;
                }[];
            }[];
            dispositions: {
                /** @enum {string} */
                code: "none" | "stop-and-feed-back" | "order-to-correct" | "transfer" | "notify-department" | "other";
                zh: string;
                en: string;
            }[];
            methods: {
                /** @enum {string} */
                code: "on-site" | "written" | "online" | "entrusted";
                zh: string;
                en: string;
            }[];
        };
        Directory: {
            department: string;
            /** @enum {string} */
            kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
            version: number;
            rows: number;
            hash: string;
            appliedAt: string;
            appliedBy: string;
        };
        DirectoryHealth: {
            asOf: string;
            /** @description The version of each directory that was judged; 0: there is none */
            readonly versions: {
                [key: string]: number;
            };
            totals: {
                entities: number;
                inspectors: number;
                items: number;
                recusals: number;
                inspections: number;
            };
            readonly entitiesByRegion: {
                [key: string]: number;
            };
            readonly entitiesByRisk: {
                [key: string]: number;
            };
            readonly entitiesByState: {
                [key: string]: number;
            };
            errors: number;
            warnings: number;
            findings: {
                code: string;
                /** @enum {string} */
                severity: "error" | "warning";
                count: number;
                group: {
                    [key: string]: string | number;
                };
                examples: string[];
                words: {
                    zh: string;
                    en: string;
                };
                /** @description The words alone, without severity and examples; `{count}` and the members of `group` stand in braces */
                says: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        DirectoryImport: {
            id: string;
            department: string;
            kind: string;
            /** @enum {string} */
            mode: "replace" | "merge";
            /** @description The column mapping as it was given */
            mapping: {
                [key: string]: unknown;
            } | null;
            /** @enum {string} */
            state: "waiting" | "reading" | "previewed" | "applying" | "applied" | "failed" | "discarded" | "expired";
            file: {
                name: string;
                bytes: number;
                hash: string;
            } | null;
            summary: {
                /** @enum {string} */
                format: "csv" | "xlsx";
                encoding: string;
                /** @description Header → field, or extra */
                columns: {
                    [key: string]: string;
                };
                /** @description Columns of personal data, which were not read */
                droppedColumns: string[];
                /** @description Columns of the file but those, in their order: cells of faulty rows stand under them */
                headers: string[];
                /** @description What is wrong with the file as a whole */
                problems: components["schemas"]["RowProblem"][];
                errors: number;
                warnings: number;
            } | null;
            preview: {
                /** @description The version that the file was compared with; 0: there was none */
                basedOn: number;
                counts: {
                    read: number;
                    added: number;
                    changed: number;
                    gone: number;
                    unchanged: number;
                    /** @description Rows with an error, which are left out */
                    wrong: number;
                    /** @description Rows that were taken but look wrong, or repeat another */
                    warned: number;
                    repeated: number;
                };
                /** @description The directory once this is applied */
                result: {
                    rows: number;
                    hash: string;
                };
            } | null;
            failure: {
                code: string;
                reasons: {
                    zh: string;
                    en: string;
                    code: string;
                }[];
            } | null;
            appliedVersion: number | null;
            /** @description The job that works on it or did so last: see /api/v1/jobs/{id} */
            job: string | null;
            openedAt: string;
            openedBy: string;
            changedAt: string;
        };
        DirectoryVersion: {
            number: number;
            rows: number;
            /** @description Root of the RFC 6962 tree (SHA-256) over the canonical JSON of the records, in the order of their keys */
            hash: string;
            added: number;
            changed: number;
            gone: number;
            /** @enum {string} */
            mode: "replace" | "merge";
            file: string;
            importId: string;
            appliedAt: string;
            appliedBy: string;
        };
        DrawnEntity: {
            stratum: string;
            /** @description From 1 in the stratum; reserves go on after those drawn */
            rank: number;
            /** @description Id in the draw */
            entity: string;
            /** @description As it was frozen, masked where the rule of the task says so; null: the list is not published */
            name: string | null;
            /** @description GB/T 2260 */
            region: string | null;
            ticket: string;
            /**
             * @description selected: drawn and visited; out: drawn, gone out since; substitute: come in from the reserve; reserve: waits
             * @enum {string}
             */
            standing: "selected" | "out" | "substitute" | "reserve";
            readonly teams: {
                department: string;
                readonly seats: {
                    role: {
                        id: string;
                        zh: string;
                        en: string | null;
                    };
                    /** @description By staff number, and by name where the rule of the task publishes names; null: the place is empty */
                    inspector: {
                        id: string;
                        name: string | null;
                        certificate: string | null;
                    } | null;
                    /** @description Named by the department when somebody fell out, and not drawn */
                    appointed: boolean;
                }[];
            }[];
            /** @description Numbers of the events that name it */
            readonly events: number[];
        };
        Entity: {
            id: string;
            name: string;
            registrationNumber: string;
            category: string;
            founded: string | null;
            registrationAuthority: string;
            supervisingOffice: string;
            /** @enum {string} */
            state: "existing" | "revoked" | "cancelled" | "moved-out";
            address: string;
            region: string;
            industry: string;
            readonly licences: {
                name: string;
                number: string;
                validTo: string | null;
            }[];
            readonly tags: string[];
            risk: string;
            lastInspected: string | null;
            /** @description Columns that are no field; empty for all but the department itself */
            readonly extra: {
                [key: string]: string;
            };
        };
        EntityFilter: {
            readonly region: string[];
            readonly industry: string[];
            readonly category: string[];
            readonly tag: string[];
            readonly risk: string[];
        };
        /** @description Exact, as decimal integers in lowest terms; `text` is rounded half up to tenths */
        ExactFraction: {
            num: string;
            den: string;
            text: string;
        };
        FaultyRow: {
            /** @description As a spreadsheet counts it */
            row: number;
            /** @description Under the headers of the preview; without columns of personal data */
            cells: string[];
            problems: components["schemas"]["RowProblem"][];
        };
        Figure: {
            zh: string;
            en: string;
            id: string;
            /** @enum {string} */
            kind: "count" | "share" | "mean";
            /** @description What the members of `group` are */
            readonly groups: {
                zh: string;
                en: string;
            }[];
            readonly rows: {
                readonly group: string[];
                count: number;
                of: number | null;
                /** @description For reading: count of `of`, rounded half up */
                text: string | null;
            }[];
        };
        FollowUp: {
            id: string;
            visit: string;
            department: string;
            item: string | null;
            /** @enum {string} */
            kind: "order-to-correct" | "re-check" | "transfer" | "notification";
            /** @enum {string} */
            origin: "publication" | "re-check" | "by-hand";
            /** @enum {string} */
            state: "open" | "done" | "cancelled";
            dueOn: string | null;
            toDepartment: string | null;
            authority: string | null;
            text: string;
            publication: string | null;
            follows: string | null;
            openedAt: string;
            ended: {
                at: string;
                outcome: ("corrected" | "not-corrected" | "accepted" | "declined" | "acknowledged") | null;
                on: string | null;
                documentNumber: string | null;
                text: string | null;
            } | null;
            version: number;
            overdue: boolean;
            entity: {
                id: string;
                name: string;
            };
            task: {
                id: string;
                drawId: string;
                title: string;
            };
        };
        Inspection: {
            entity: string;
            department: string;
            /** @description YYYY-MM-DD */
            date: string;
            readonly inspectors: string[];
            readonly items: string[];
            result: string;
        };
        Inspector: {
            id: string;
            name: string;
            department: string;
            unit: string;
            level: string;
            readonly regions: string[];
            certificate: {
                number: string;
                issuer: string;
                validTo: string | null;
            };
            readonly qualifications: string[];
            readonly items: string[];
            leader: boolean;
            expert: boolean;
            /** @enum {string} */
            state: "active" | "suspended" | "left";
            readonly absences: {
                /** @description YYYY-MM-DD */
                from: string;
                to: string | null;
            }[];
            cap: number | null;
        };
        Item: {
            code: string;
            category: string;
            name: string;
            department: string;
            basis: string;
            entityKind: string;
            content: string;
            method: string;
            ratio: string;
            frequency: string;
            key: boolean;
            inForce: boolean;
        };
        MatchProposal: {
            id: string;
            year: number;
            /** @enum {string} */
            basis: "entities" | "trade-and-place";
            tasks: {
                id: string;
                plan: string;
                edition: number;
                department: string;
                title: string;
            }[];
            readonly departments: {
                department: string;
                /** @enum {string} */
                role: "initiating" | "cooperating";
                readonly items: string[];
                /** @description Which entities of the filter it checks; empty lists: all */
                checks: components["schemas"]["EntityFilter"];
            }[];
            filter: components["schemas"]["EntityFilter"];
            readonly window: {
                from: string;
                to: string;
            };
            /** @description Expected of one round of each task; null where there is no directory to count in */
            visits: {
                /** @description Entities that all of the tasks mean */
                entities: number;
                single: components["schemas"]["ExactFraction"];
                joint: components["schemas"]["ExactFraction"];
                saved: components["schemas"]["ExactFraction"];
                classes: {
                    risk: string;
                    entities: number;
                    chance: components["schemas"]["ExactFraction"];
                }[];
            } | null;
        };
        MyVisit: {
            id: string;
            task: {
                id: string;
                title: string;
            };
            entity: string;
            name: string;
            address: string;
            region: string;
            street: string | null;
            date: string | null;
            /** @description HH:MM in China */
            start: string | null;
            /** @enum {string} */
            state: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
            /** @description Of the asking inspector in the team */
            role: string;
            /**
             * @description How far the department's part is
             * @enum {string}
             */
            part: "awaiting" | "entered" | "returned" | "passed";
            returnReason: string | null;
            endedOn: string | null;
            dueOn: string | null;
        };
        PlanDiff: {
            readonly added: components["schemas"]["PlannedTask"][];
            readonly changed: {
                before: components["schemas"]["PlannedTask"];
                after: components["schemas"]["PlannedTask"];
                readonly parts: ("title" | "items" | "cooperating" | "scope" | "filter" | "ratio" | "timesPerYear" | "window" | "method")[];
            }[];
            readonly removed: components["schemas"]["PlannedTask"][];
        };
        PlanEdition: {
            plan: string;
            edition: number;
            /** @description What changes and steps name as the version that they are based on */
            version: number;
            state: {
                /** @enum {string} */
                code: "draft" | "departments_confirming" | "legal_review" | "approved" | "published" | "active" | "closed" | "amended" | "cancelled";
                zh: string;
                en: string;
            };
            awaits: ("departments" | "legal-opinion" | "collective-approval" | "publication") | null;
            title: string;
            documentNumber: string | null;
            amendmentReason: string | null;
            publishedAt: string | null;
            endedAt: string | null;
            endReason: string | null;
        };
        PlannedTask: {
            /** @description Stays the same from edition to edition */
            id: string;
            title: string;
            readonly items: string[];
            readonly cooperating: {
                department: string;
                readonly items: string[];
            }[];
            /** @enum {string} */
            scope: "directed" | "undirected";
            filter: components["schemas"]["EntityFilter"];
            readonly ratio: {
                rule: {
                    count: number;
                } | {
                    /** @description Numerator and denominator: [3, 100] is 3 % */
                    readonly rate: [
                        number,
                        number
                    ];
                    /** @enum {string} */
                    rounding: "ceil" | "floor" | "half-up";
                    minimum: number;
                    maximum: number | null;
                };
                readonly byRisk: {
                    [key: string]: {
                        count: number;
                    } | {
                        /** @description Numerator and denominator: [3, 100] is 3 % */
                        readonly rate: [
                            number,
                            number
                        ];
                        /** @enum {string} */
                        rounding: "ceil" | "floor" | "half-up";
                        minimum: number;
                        maximum: number | null;
                    };
                };
            };
            timesPerYear: number;
            readonly window: {
                from: string;
                to: string;
            };
            /** @enum {string} */
            method: "on-site" | "written" | "online" | "entrusted";
        };
        PublicDrawEvent: {
            /** @description From 1, in the order in which they happened */
            number: number;
            at: string;
            /**
             * @description Draw protocol, section 9
             * @enum {string}
             */
            kind: "inspector-out" | "inspector-unavailable" | "entity-out" | "appoint" | "refill";
            entity: {
                id: string;
                name: string | null;
            } | null;
            /** @description Whose team it is about */
            department: string | null;
            inspector: {
                id: string;
                name: string | null;
            } | null;
            /** @description In the team, from 0 */
            place: number | null;
            reason: string;
        };
        PublicResult: {
            id: string;
            edition: number;
            /** @enum {string} */
            state: "published" | "objection_open" | "upheld" | "corrected";
            content: {
                id: string;
                edition: number;
                task: {
                    id: string;
                    drawId: string;
                    title: string;
                    documentNumber: string | null;
                };
                draw: {
                    id: string;
                    manifestHash: string;
                    attempt: number;
                };
                entity: {
                    /** @description Id in the draw */
                    id: string;
                    /** @description Masked where it is a natural person's and the task says so */
                    name: string;
                    uscc: string | null;
                    /** @description GB/T 2260 */
                    region: string;
                };
                /** @description YYYY-MM-DD: when the last check of the visit ended */
                endedOn: string;
                readonly parts: {
                    department: string;
                    name: string;
                    nameEn: string | null;
                    /** @description YYYY-MM-DD: when the check of this department ended */
                    endedOn: string;
                    readonly inspectors: {
                        name?: string;
                        certificate?: string;
                    }[];
                    readonly items: {
                        /** @description Code on the list of the department */
                        item: string;
                        name: string;
                        method: string;
                        result: {
                            code: string;
                            zh: string;
                            en: string;
                            /** @description Which table of result codes */
                            table: string;
                        };
                        finding: string;
                        disposition: {
                            code: string;
                            zh: string;
                            en: string;
                        };
                        /** @description YYYY-MM-DD, of an order to correct */
                        correctBy: string | null;
                    }[];
                }[];
                publishedAt: string;
                /** @description YYYY-MM-DD: the last day for publication in time; a correction keeps that of the first edition */
                dueOn: string;
                /** @description Working days after dueOn; a correction keeps those of the first edition */
                lateDays: number;
                supersedes: {
                    id: string;
                    reason: string;
                } | null;
            };
            /** @description SHA-256 of the canonical JSON of the content, hex */
            contentHash: string;
            /** @description The last day on which an objection is taken */
            objectionsUntil: string;
            /** @description A correction is under way since then; until it is published, this edition holds */
            correctionSince: string | null;
            /** @description The edition before */
            supersedes: string | null;
            /** @description The edition that took its place */
            supersededBy: string | null;
            links: {
                draw: string;
                proof: string;
                editions: string;
                objections: string;
                /** @description All results of the task as a PDF */
                bulletin: string;
            };
        };
        PublicResultSummary: {
            id: string;
            edition: number;
            /** @enum {string} */
            state: "published" | "objection_open" | "upheld" | "corrected";
            task: {
                id: string;
                drawId: string;
                title: string;
                documentNumber: string | null;
            };
            draw: {
                id: string;
                manifestHash: string;
                attempt: number;
            };
            entity: {
                /** @description Id in the draw */
                id: string;
                /** @description Masked where it is a natural person's and the task says so */
                name: string;
                uscc: string | null;
                /** @description GB/T 2260 */
                region: string;
            };
            endedOn: string;
            publishedAt: string;
            dueOn: string;
            lateDays: number;
            /** @description SHA-256 of the canonical JSON of the content, hex */
            contentHash: string;
            /** @description How many items came out how */
            items: {
                "no-problem": number;
                problem: number;
                "not-found": number;
                "not-operating": number;
            };
            departments: {
                id: string;
                name: string;
                nameEn: string | null;
                items: {
                    "no-problem": number;
                    problem: number;
                    "not-found": number;
                    "not-operating": number;
                };
            }[];
        };
        PublicTask: {
            id: string;
            drawId: string;
            title: string;
            documentNumber: string | null;
            /** @enum {string} */
            state: "draft" | "confirmed" | "frozen" | "committed" | "drawn" | "dispatched" | "in_progress" | "results_complete" | "published" | "archived" | "cancelled";
            publicSince: string | null;
            /** @enum {string} */
            scope: "directed" | "undirected";
            /** @enum {string} */
            disclosure: "open" | "sealed";
            listPublished: boolean;
            period: {
                from: string;
                to: string;
            } | null;
            departments: {
                id: string;
                name: string;
                nameEn: string | null;
                /** @enum {string} */
                role: "initiating" | "cooperating";
            }[];
            cancellation: {
                at: string;
                reason: string;
            } | null;
            plan: {
                strataBy: string | null;
                strata: {
                    stratum: string | null;
                    rule: {
                        count: number;
                    } | {
                        rate: [
                            number,
                            number
                        ];
                        /** @enum {string} */
                        rounding: "ceil" | "floor" | "half-up";
                        minimum: number;
                        maximum: number | null;
                    };
                    reserve: number;
                }[];
                filter: {
                    region: string[];
                    industry: string[];
                    category: string[];
                    tag: string[];
                    risk: string[];
                } | null;
                items: {
                    department: string;
                    code: string;
                    name: string | null;
                }[] | null;
                /** @description Whom each department draws for each visit */
                teams: {
                    department: string;
                    places: {
                        role: string;
                        name: string;
                        nameEn: string | null;
                        count: number;
                        /** @description Qualifications that whoever takes the place must have */
                        readonly requires: string[];
                    }[];
                }[];
                /** @enum {string} */
                entropy: "none" | "drand" | "witnessed";
                commitBy: string;
                revealBy: string;
            } | null;
            /** @description As PDFs */
            links: {
                notice: string;
                results: string;
            };
        };
        PublicTaskSummary: {
            id: string;
            drawId: string;
            title: string;
            documentNumber: string | null;
            /** @enum {string} */
            state: "draft" | "confirmed" | "frozen" | "committed" | "drawn" | "dispatched" | "in_progress" | "results_complete" | "published" | "archived" | "cancelled";
            publicSince: string | null;
            /** @enum {string} */
            scope: "directed" | "undirected";
            /** @enum {string} */
            disclosure: "open" | "sealed";
            listPublished: boolean;
            period: {
                from: string;
                to: string;
            } | null;
            departments: {
                id: string;
                name: string;
                nameEn: string | null;
                /** @enum {string} */
                role: "initiating" | "cooperating";
            }[];
            cancellation: {
                at: string;
                reason: string;
            } | null;
        };
        PublicTombstone: {
            id: string;
            edition: number;
            /** @constant */
            state: "withdrawn";
            task: {
                id: string;
                drawId: string;
                title: string;
                documentNumber: string | null;
            };
            draw: {
                id: string;
                manifestHash: string;
                attempt: number;
            };
            publishedAt: string;
            withdrawn: {
                at: string;
                reason: string;
            };
        };
        RecordConflict: {
            visit: string;
            department: string;
            item: string;
            entity: {
                id: string;
                name: string;
            };
            /** @description All that stand: settle them by a submission that replaces every one of them */
            records: components["schemas"]["VisitRecord"][];
        };
        Recusal: {
            department: string;
            entity: string;
            inspector: string;
            /** @description Only for the department itself */
            reason: string | null;
            hasReason: boolean;
        };
        Refusal: {
            /** @enum {string} */
            code: "not-found" | "method-not-allowed" | "bad-request" | "unreadable-request" | "not-json" | "wrong-content-type" | "too-large" | "too-many-requests" | "sign-in-first" | "bad-csrf" | "not-allowed" | "not-yours" | "changed-meanwhile" | "bad-cursor" | "database-unavailable" | "not-migrated" | "outcome-unknown" | "shutting-down" | "disk-full" | "internal" | "token-refused" | "change-password-first" | "wrong-login-or-password" | "one-time-password-over" | "user-locked" | "department-closed" | "unknown-department" | "department-id-taken" | "login-taken" | "login-not-usable" | "department-needed" | "beyond-your-rights" | "not-on-yourself" | "last-system-admin" | "inspector-role-needed" | "inspector-taken" | "password-too-short" | "password-too-long" | "password-is-login" | "password-too-common" | "password-unchanged" | "wrong-old-password" | "no-password" | "admin-exists" | "expiry-out-of-range" | "oidc-off" | "oidc-unavailable" | "oidc-refused" | "oidc-attempt-over" | "oidc-no-role" | "oidc-unknown-department" | "bad-mapping" | "import-open" | "wrong-import-state" | "wrong-rows-open" | "file-empty" | "file-unusable" | "too-many-wrong-rows" | "no-such-version" | "plan-exists" | "wrong-plan-state" | "amendment-under-way" | "plan-without-tasks" | "items-not-listed" | "tasks-not-fit" | "unlisted-item" | "window-outside-year" | "own-department-cooperating" | "unknown-planned-task" | "repeated-planned-task" | "same-person" | "not-asked" | "already-answered" | "draw-id-taken" | "wrong-task-state" | "wrong-part-state" | "already-initiating" | "initiating-part-stays" | "not-in-published-plan" | "task-leaves-plan" | "not-your-planned-task" | "not-ad-hoc" | "own-draft" | "unlisted-items" | "part-not-prepared" | "part-faulty" | "no-inspectors" | "unknown-inspectors" | "task-not-ready" | "part-not-ready" | "department-declined" | "not-declined" | "approval-missing" | "open-list-withheld" | "disclose-by-wrong" | "commit-by-passed" | "entity-directory-missing" | "task-not-confirmed" | "plan-faulty" | "freeze-refused" | "directory-missing" | "preparation-stale" | "preparation-not-ready" | "already-frozen" | "not-short" | "shortage-open" | "commit-by-past" | "already-committed" | "commitments-closed" | "commitments-open" | "no-custody" | "no-commitment" | "wrong-secret" | "already-revealed" | "reveals-closed" | "reveals-open" | "no-entropy-wanted" | "entropy-wrong" | "entropy-fixed" | "entropy-missing" | "round-not-yet" | "beacon-unavailable" | "witness-entered" | "draw-impossible" | "draw-refused" | "not-drawn" | "draw-voided" | "voiding-open" | "no-voiding" | "event-refused" | "events-moved-on" | "later-attempt-sealed" | "not-disclosed-yet" | "not-in-draw" | "excluded-from-draw" | "too-many-proofs" | "task-not-drawn" | "visit-dropped" | "visits-begun" | "too-few-starts" | "no-days-to-schedule" | "schedule-superseded" | "visit-begun" | "day-is-past" | "visit-without-day" | "notice-delivered" | "notice-on-site-only" | "delivered-in-future" | "not-sent-there" | "no-inspector-link" | "not-in-team" | "visit-not-open" | "arrival-noted" | "record-faulty" | "unknown-item" | "submission-id-used" | "part-closed" | "part-incomplete" | "ended-on-impossible" | "attachment-hash" | "attachment-type" | "entity-recorded" | "report-id-used" | "report-decided" | "part-not-entered" | "own-records" | "records-unsettled" | "finding-unpublishable" | "already-published" | "visit-not-reviewed" | "records-changed-since-review" | "draw-still-sealed" | "result-superseded" | "result-withdrawn" | "correction-under-way" | "part-not-in-result" | "objection-closed" | "objection-id-used" | "too-many-objections" | "objection-decided" | "no-webhook-key" | "webhook-url-refused" | "too-many-webhooks" | "webhook-paused" | "mark-unknown" | "result-is-tombstone" | "withdrawn-has-no-content" | "open-data-busy" | "result-not-entered" | "visit-closed" | "no-part-in-visit" | "item-not-dispatched" | "deadline-past" | "day-in-future" | "wrong-follow-up-kind" | "order-not-open" | "re-check-planned" | "follow-up-ended" | "recipient-missing" | "recipient-not-fit" | "visits-not-closed" | "papers-busy" | "paper-unprintable" | "no-papers" | "too-many-papers" | "no-file-of-job" | "file-expired" | "incomplete-anchor";
            /** @description 出了什么问题、下一步做什么 */
            zh: string;
            /** @description What is wrong and what to do next */
            en: string;
            requestId: string;
            reasons: {
                code: string;
                place: {
                    file?: string;
                    line?: number;
                    column?: string;
                    path?: string;
                    byte?: number;
                };
                zh: string;
                en: string;
                at: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        RowChange: {
            key: string;
            /** @description The fields that differ, where the row is changed */
            fields: string[];
            before: (components["schemas"]["Entity"] | components["schemas"]["Inspector"] | components["schemas"]["Item"] | components["schemas"]["Recusal"] | components["schemas"]["Inspection"]) | null;
            after: (components["schemas"]["Entity"] | components["schemas"]["Inspector"] | components["schemas"]["Item"] | components["schemas"]["Recusal"] | components["schemas"]["Inspection"]) | null;
        };
        RowProblem: {
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            row: number | null;
            column: string | null;
            value: string | null;
            says: {
                zh: string;
                en: string;
            };
            todo: {
                zh: string;
                en: string;
            };
        };
        Schedule: {
            task: string;
            /** @description 0: nobody has asked for a schedule yet */
            version: number;
            settings: {
                perDay: number;
                readonly starts: string[];
                from: string | null;
                to: string | null;
            };
            window: {
                /** @description YYYY-MM-DD */
                from: string;
                /** @description YYYY-MM-DD */
                to: string;
            };
            job: {
                id: string;
                /** @enum {string} */
                state: "waiting" | "running" | "done" | "failed";
            } | null;
            plannedAt: string | null;
            /** @description Figures of the last planning; no schedule has fewer days than the lower bound; travel: changes of district per inspector and day */
            planned: {
                placed: number;
                kept: number;
                unplaced: number;
                days: number;
                lowerBound: number;
                travel: number;
            } | null;
            visits: {
                ahead: number;
                withDay: number;
                byHand: number;
                notified: number;
            };
            /** @description Of what is so now */
            conflicts: {
                visit: string;
                entity: string;
                name: string;
                /** @description YYYY-MM-DD */
                date: string;
                start: string;
                /** @enum {string} */
                kind: "not-working-day" | "closed" | "outside-window" | "away" | "double-booked" | "over-per-day";
                /** @description department/inspector; null: it is the day that does not fit */
                inspector: string | null;
                /** @description Double-booked: the other visit; null: one of another task */
                with: string | null;
                zh: string;
                en: string;
            }[];
            unplaced: {
                visit: string;
                entity: string;
                name: string;
                reason: string;
                readonly inspectors: string[];
                zh: string;
                en: string;
            }[];
            /** @description Departments that would come with fewer than two inspectors, or with an empty place */
            shortTeams: {
                visit: string;
                entity: string;
                name: string;
                department: string;
                inspectors: number;
                empty: number;
            }[];
            /** @description Their public holidays are not entered yet: Monday to Friday are taken for working days */
            readonly unknownYears: number[];
        };
        SentRecordGiven: {
            /** @description UUID in lower case, made by the phone and kept for every time that this is sent */
            id: string;
            visit: string;
            item: string;
            /** @description The phone's name for itself: which of an inspector's devices made the record */
            device: string;
            codeTable: string;
            /** @description A code of that table */
            result: string;
            /** @enum {string} */
            method: "on-site" | "written" | "online" | "entrusted";
            /** @description What was found; published with the result, so without numbers of persons */
            finding: string;
            /** @enum {string} */
            disposition: "none" | "stop-and-feed-back" | "order-to-correct" | "transfer" | "notify-department" | "other";
            /**
             * @description YYYY-MM-DD, with an order to correct
             * @default null
             */
            correctBy: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, by the phone's clock
             */
            madeAt: string;
            /** @description Ids of all submissions that the author saw standing for this item; they need not have come yet */
            replaces?: string[];
            /** @description Files that belong to the record; their bytes may come before or after */
            attachments?: {
                /** @description SHA-256 of the bytes, hex */
                sha256: string;
                name: string;
            }[];
        };
        Share: {
            count: number;
            of: number;
            percent: string | null;
        };
        SubmissionAnswer: {
            id: string;
            /**
             * @description repeated: it had come before, with this very content
             * @enum {string}
             */
            outcome: "accepted" | "repeated" | "refused";
            /** @description Submissions that stand for its item now; more than one: a conflict to be settled */
            readonly heads: string[];
            /** @description SHA-256 of its files that have not come yet: send them */
            readonly missing: string[];
            /** @description Why it was not taken; the phone keeps the record and shows this */
            refusal: components["schemas"]["Refusal"] | null;
        };
        Task: {
            id: string;
            drawId: string;
            title: string;
            documentNumber: string | null;
            department: string;
            entityDirectory: string;
            source: {
                /** @constant */
                kind: "planned";
                planTasks: string[];
            } | {
                /** @constant */
                kind: "proposal";
                planTasks: string[];
            } | {
                /** @constant */
                kind: "ad-hoc";
                reason: string;
            };
            approval: {
                by: string;
                name: string;
                at: string;
            } | null;
            /** @enum {string} */
            state: "draft" | "confirmed" | "frozen" | "committed" | "drawn" | "dispatched" | "in_progress" | "results_complete" | "published" | "archived" | "cancelled";
            /** @enum {string} */
            scope: "directed" | "undirected";
            settings: {
                asOf?: string;
                period?: {
                    from: string;
                    to: string;
                };
                regions?: {
                    [key: string]: string | {
                        name: string;
                        nameEn?: string;
                    };
                };
                filter?: {
                    region?: string[];
                    industry?: string[];
                    category?: string[];
                    tag?: string[];
                    risk?: string[];
                };
                strata?: {
                    by?: string | null;
                    names?: {
                        [key: string]: string;
                    };
                    rules: {
                        [key: string]: {
                            count?: number | null;
                            rate?: string | [
                                number,
                                number
                            ];
                            /** @enum {string} */
                            rounding?: "ceil" | "floor" | "half-up";
                            minimum?: number | null;
                            maximum?: number | null;
                            reserve?: number | null;
                        };
                    };
                };
                frequency?: {
                    risk?: string[];
                    department?: string | null;
                    months?: number;
                    days?: number;
                    visits?: number;
                    /** @enum {string} */
                    per?: "year";
                }[];
                recusals?: {
                    pairs?: boolean;
                    notSameInspectorAsLastTime?: boolean;
                };
                /** @enum {string} */
                leave?: "overlapping" | "whole-period";
                entropy?: {
                    /** @constant */
                    kind: "none";
                } | {
                    /** @constant */
                    kind: "drand";
                    round: number | "auto";
                } | {
                    /** @constant */
                    kind: "witnessed";
                    description: string;
                };
                commitBy?: string;
                revealBy?: string;
                /** @enum {string} */
                disclosure?: "open" | "sealed";
                discloseBy?: string;
                publishList?: boolean;
                /** @enum {string} */
                names?: "full" | "masked" | "certificate-only";
            };
            parts: {
                department: string;
                name: string;
                nameEn: string | null;
                /** @enum {string} */
                role: "initiating" | "cooperating";
                /** @enum {string} */
                state: "invited" | "accepted" | "declined" | "withdrawn" | "inspectors_ready" | "in_progress" | "entered";
                preparation: {
                    items: string[];
                    checks: {
                        region?: string[];
                        industry?: string[];
                        category?: string[];
                        tag?: string[];
                        risk?: string[];
                    } | null;
                    team: {
                        role: string;
                        name?: string;
                        nameEn?: string;
                        requires?: string[];
                        count: number;
                    }[];
                    cap: (number | {
                        average: string;
                    }) | null;
                    /** @default [] */
                    requires: {
                        region?: string[];
                        industry?: string[];
                        category?: string[];
                        tag?: string[];
                        risk?: string[];
                        qualification: string;
                    }[];
                    inspectors: {
                        /** @enum {string} */
                        kind: "all" | "only" | "without";
                        count: number;
                        ids: string[] | null;
                        reason: string | null;
                    };
                } | null;
                declineReason: string | null;
                readiness: {
                    at: string;
                    inspectorsVersion: number;
                    recusalsVersion: number | null;
                    inspectors: number;
                } | null;
                version: number;
                changedAt: string;
            }[];
            next: {
                department: string;
                /** @description Who in the department may take the step; none: the service is at it */
                roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                /**
                 * @description Where it is taken
                 * @enum {string}
                 */
                place: "task" | "settings" | "part" | "preparation" | "ceremony" | "draw" | "schedule" | "visits" | "reviews" | "publications";
                /** @description The attempt that it is about */
                draw: string | null;
                words: {
                    zh: string;
                    en: string;
                };
            }[];
            version: number;
            createdAt: string;
            changedAt: string;
            publicSince: string | null;
            cancellation: {
                at: string;
                reason: string;
            } | null;
            /** @description Its papers as PDFs */
            links: {
                /** @description As long as the task is not public: null */
                notice: string | null;
                /** @description As long as the task is not public: null */
                results: string | null;
                /** @description For those who read the audit log; others: null */
                audit: string | null;
            };
        };
        TaskSummary: {
            id: string;
            drawId: string;
            title: string;
            documentNumber: string | null;
            department: string;
            /** @enum {string} */
            state: "draft" | "confirmed" | "frozen" | "committed" | "drawn" | "dispatched" | "in_progress" | "results_complete" | "published" | "archived" | "cancelled";
            /** @enum {string} */
            source: "planned" | "ad-hoc" | "proposal";
            /** @enum {string} */
            scope: "directed" | "undirected";
            /** @enum {string} */
            disclosure: "open" | "sealed";
            period: {
                from: string;
                to: string;
            } | null;
            parts: {
                department: string;
                name: string;
                nameEn: string | null;
                /** @enum {string} */
                role: "initiating" | "cooperating";
                /** @enum {string} */
                state: "invited" | "accepted" | "declined" | "withdrawn" | "inspectors_ready" | "in_progress" | "entered";
            }[];
            version: number;
            createdAt: string;
            changedAt: string;
        };
        Visit: {
            id: string;
            task: string;
            draw: string;
            entity: string;
            name: string;
            region: string;
            street: string | null;
            address: string;
            /** @enum {string} */
            state: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
            date: string | null;
            /** @description HH:MM in China */
            start: string | null;
            placed: ("planned" | "by-hand") | null;
            version: number;
            endedOn: string | null;
            dueOn: string | null;
            noticeDeliveredOn: string | null;
            parts: {
                department: string;
                /** @enum {string} */
                state: "awaiting" | "entered" | "returned" | "passed";
                endedOn: string | null;
            }[];
            inspectors: {
                department: string;
                /** @description From 0 */
                place: number;
                role: string;
                /** @description null: the place is empty */
                inspector: string | null;
                /** @description For the own department */
                name: string | null;
            }[];
        };
        VisitDossier: {
            id: string;
            /** @enum {string} */
            state: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
            version: number;
            task: {
                id: string;
                title: string;
                documentNumber: string | null;
                department: string;
            };
            draw: {
                id: string;
                manifestHash: string;
            };
            entity: components["schemas"]["Entity"];
            street: string | null;
            /** @description YYYY-MM-DD */
            date: string | null;
            /** @description HH:MM in China */
            start: string | null;
            /** @description RFC 3339, UTC */
            notifiedAt: string | null;
            /** @description RFC 3339, UTC */
            onSiteAt: string | null;
            /** @description YYYY-MM-DD */
            endedOn: string | null;
            /** @description YYYY-MM-DD */
            dueOn: string | null;
            dropped: {
                at: string;
                reason: string;
            } | null;
            /** @description The table of result codes that new records use */
            codeTable: string;
            departments: {
                department: string;
                name: string;
                nameEn: string | null;
                part: {
                    /** @enum {string} */
                    state: "awaiting" | "entered" | "returned" | "passed";
                    /** @description YYYY-MM-DD */
                    endedOn: string | null;
                    returnReason: string | null;
                    version: number;
                };
                team: {
                    /** @description From 0 */
                    place: number;
                    role: string;
                    /** @description null: the place is empty */
                    inspector: string | null;
                    /** @description For the own department */
                    name: string | null;
                    certificate: string | null;
                }[];
                arrivals: {
                    department: string;
                    inspector: string;
                    arrivedAt: string;
                    /** @enum {string} */
                    certificate: "shown" | "not-shown";
                    /** @enum {string} */
                    code: "shown" | "not-shown";
                    receivedAt: string;
                }[];
                items: {
                    item: string;
                    name: string;
                    /** @description Content, method and legal basis */
                    facts: components["schemas"]["Item"];
                    recorded: boolean;
                    conflict: boolean;
                    /** @description What stands; several are a conflict. null: not shown to this department */
                    records: components["schemas"]["VisitRecord"][] | null;
                }[];
                /** @description Files that stand with its records: nobody needs to ask the entity for them again */
                papers: {
                    sha256: string;
                    name: string;
                    /** @description null: its bytes have not come yet */
                    type: string | null;
                    /** @description Bytes */
                    size: number | null;
                    item: string;
                }[];
            }[];
        };
        VisitRecord: {
            submission: string;
            codeTable: string;
            result: {
                code: string;
                zh: string;
                en: string;
            };
            /** @enum {string} */
            method: "on-site" | "written" | "online" | "entrusted";
            finding: string;
            disposition: {
                /** @enum {string} */
                code: "none" | "stop-and-feed-back" | "order-to-correct" | "transfer" | "notify-department" | "other";
                zh: string;
                en: string;
            };
            correctBy: string | null;
            readonly attachments: {
                sha256: string;
                name: string;
                /** @description null: its bytes have not come yet */
                type: string | null;
                /** @description Bytes */
                size: number | null;
            }[];
            inspector: string;
            device: string;
            /** @description RFC 3339, UTC */
            madeAt: string;
            /** @description RFC 3339, UTC */
            receivedAt: string;
            /**
             * @description former: whoever made it had left the team when it came
             * @enum {string}
             */
            membership: "present" | "former";
        };
        VisitReport: {
            id: string;
            visit: string;
            draw: string;
            entity: string;
            /** @description Of the entity */
            name: string;
            department: string;
            /** @description The department whose planner decides */
            addressee: string;
            inspector: string;
            /** @description null: of another department's inspector */
            inspectorName: string | null;
            kind: {
                /** @enum {string} */
                code: "recusal" | "unavailable" | "cannot-find" | "deregistered" | "repeat-cap";
                zh: string;
                en: string;
            };
            /** @description null: does not leave the inspector's department */
            reason: string | null;
            publicReason: string;
            evidence: string | null;
            madeAt: string;
            receivedAt: string;
            /** @enum {string} */
            state: "open" | "accepted" | "declined";
            decision: {
                at: string;
                reason: string | null;
                /** @description Number of the event that it became */
                event: number | null;
            } | null;
        };
        WholeVisit: {
            id: string;
            task: string;
            draw: string;
            entity: string;
            name: string;
            region: string;
            street: string | null;
            address: string;
            /** @enum {string} */
            state: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
            date: string | null;
            /** @description HH:MM in China */
            start: string | null;
            placed: ("planned" | "by-hand") | null;
            version: number;
            endedOn: string | null;
            dueOn: string | null;
            noticeDeliveredOn: string | null;
            parts: {
                department: string;
                /** @enum {string} */
                state: "awaiting" | "entered" | "returned" | "passed";
                endedOn: string | null;
            }[];
            inspectors: {
                department: string;
                /** @description From 0 */
                place: number;
                role: string;
                /** @description null: the place is empty */
                inspector: string | null;
                /** @description For the own department */
                name: string | null;
            }[];
            facts: components["schemas"]["Entity"];
            /** @description ISO weekdays on which the entity is open; empty: every working day */
            readonly openDays: number[];
            /** @description The day by which the notice is delivered */
            noticeBy: string | null;
            /** @description The list is secret: the notice is handed over on site */
            noticeOnSite: boolean;
            /** @description All of them, those that no longer stand too */
            notices: {
                id: string;
                department: string;
                number: string | null;
                deliveredOn: string;
                /** @enum {string} */
                method: "in-person" | "by-post" | "electronic" | "on-site";
                /** @description For the departments of the draw */
                receivedBy: string | null;
                /** @description The day that it told */
                date: string | null;
                start: string | null;
                recordedAt: string;
                outdated: {
                    at: string;
                    /** @enum {string} */
                    because: "moved" | "taken-back";
                } | null;
            }[];
            dropped: {
                at: string;
                reason: string;
            } | null;
            /** @description What speaks against its day */
            conflicts: {
                visit: string;
                entity: string;
                name: string;
                /** @description YYYY-MM-DD */
                date: string;
                start: string;
                /** @enum {string} */
                kind: "not-working-day" | "closed" | "outside-window" | "away" | "double-booked" | "over-per-day";
                /** @description department/inspector; null: it is the day that does not fit */
                inspector: string | null;
                /** @description Double-booked: the other visit; null: one of another task */
                with: string | null;
                zh: string;
                en: string;
            }[];
            /** @description Its papers as PDFs */
            links: {
                notice: string;
                order: string;
                blank: string;
                filled: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getOpenapiJson: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        openapi: string;
                        paths: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReference: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/html; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReferenceCss: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/css; charset=utf-8": unknown;
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                        /** @constant */
                        service: "double-random";
                        version: string;
                    };
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReady: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                        /** @enum {string} */
                        database: "sqlite" | "postgresql";
                    };
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": unknown;
                };
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSession: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            login: string;
                            name: string;
                            department: string | null;
                            roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                            inspector: string | null;
                            /** @enum {string} */
                            signsInBy: "password" | "oidc";
                            mustChangePassword: boolean;
                            signedInAt: string | null;
                        };
                        session: string;
                        csrf: string;
                    };
                };
            };
            /** @description sign-in-first, token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postSession: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            login: string;
                            name: string;
                            department: string | null;
                            roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                            inspector: string | null;
                            /** @enum {string} */
                            signsInBy: "password" | "oidc";
                            mustChangePassword: boolean;
                            signedInAt: string | null;
                        };
                        session: string;
                        csrf: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putSessionPassword: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    oldPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSessions: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            method: "password" | "oidc";
                            openedAt: string;
                            usedAt: string;
                            address: string;
                            userAgent: string;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSessions: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSessionsById: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSignInMethods: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        password: boolean;
                        oidc: boolean;
                    };
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getOidcStart: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            303: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getOidcCallback: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                iss?: string;
                error?: string;
                error_description?: string;
                error_uri?: string;
                session_state?: string;
                scope?: string;
                authuser?: string;
                hd?: string;
                prompt?: string;
                client_info?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            303: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
            };
            /** @description oidc-attempt-over, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDepartments: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            nameEn: string;
                            closedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDepartments: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            nameEn: string;
                            version: number;
                            addedAt: string;
                            closedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDepartments: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name: string;
                    nameEn: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        nameEn: string;
                        version: number;
                        addedAt: string;
                        closedAt: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDepartmentsById: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        nameEn: string;
                        version: number;
                        addedAt: string;
                        closedAt: string | null;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patchDepartmentsById: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    nameEn?: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        nameEn: string;
                        version: number;
                        addedAt: string;
                        closedAt: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDepartmentsByIdClose: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        nameEn: string;
                        version: number;
                        addedAt: string;
                        closedAt: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDepartmentsByIdOpen: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        nameEn: string;
                        version: number;
                        addedAt: string;
                        closedAt: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description A part of the login or the name */
                text?: string;
                role?: "system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor";
                department?: string;
                state?: "active" | "locked";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            login: string;
                            name: string;
                            department: string | null;
                            roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                            inspector: string | null;
                            /** @enum {string} */
                            state: "active" | "locked";
                            /** @enum {string} */
                            signsInBy: "password" | "oidc";
                            mustChangePassword: boolean;
                            version: number;
                            addedAt: string;
                            lockedAt: string | null;
                            signedInAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    name: string;
                    /** @default null */
                    department?: string | null;
                    roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                    /** @default null */
                    inspector?: string | null;
                    /** @default null */
                    password?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            login: string;
                            name: string;
                            department: string | null;
                            roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                            inspector: string | null;
                            /** @enum {string} */
                            state: "active" | "locked";
                            /** @enum {string} */
                            signsInBy: "password" | "oidc";
                            mustChangePassword: boolean;
                            version: number;
                            addedAt: string;
                            lockedAt: string | null;
                            signedInAt: string | null;
                        };
                        password: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getUsersCsv: {
        parameters: {
            query?: {
                /** @description A part of the login or the name */
                text?: string;
                role?: "system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor";
                department?: string;
                state?: "active" | "locked";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getUsersById: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        login: string;
                        name: string;
                        department: string | null;
                        roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                        inspector: string | null;
                        /** @enum {string} */
                        state: "active" | "locked";
                        /** @enum {string} */
                        signsInBy: "password" | "oidc";
                        mustChangePassword: boolean;
                        version: number;
                        addedAt: string;
                        lockedAt: string | null;
                        signedInAt: string | null;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patchUsersById: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    department?: string | null;
                    roles?: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                    inspector?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        login: string;
                        name: string;
                        department: string | null;
                        roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                        inspector: string | null;
                        /** @enum {string} */
                        state: "active" | "locked";
                        /** @enum {string} */
                        signsInBy: "password" | "oidc";
                        mustChangePassword: boolean;
                        version: number;
                        addedAt: string;
                        lockedAt: string | null;
                        signedInAt: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postUsersByIdLock: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        login: string;
                        name: string;
                        department: string | null;
                        roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                        inspector: string | null;
                        /** @enum {string} */
                        state: "active" | "locked";
                        /** @enum {string} */
                        signsInBy: "password" | "oidc";
                        mustChangePassword: boolean;
                        version: number;
                        addedAt: string;
                        lockedAt: string | null;
                        signedInAt: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postUsersByIdUnlock: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        login: string;
                        name: string;
                        department: string | null;
                        roles: ("system-admin" | "department-admin" | "planner" | "reviewer" | "inspector" | "auditor")[];
                        inspector: string | null;
                        /** @enum {string} */
                        state: "active" | "locked";
                        /** @enum {string} */
                        signsInBy: "password" | "oidc";
                        mustChangePassword: boolean;
                        version: number;
                        addedAt: string;
                        lockedAt: string | null;
                        signedInAt: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postUsersByIdPassword: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        password: string;
                        until: string;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteUsersByIdSessions: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTokens: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            department: string;
                            name: string;
                            scopes: ("directories:read" | "directories:write" | "plans:read" | "plans:write" | "tasks:read" | "tasks:write" | "draws:read" | "draws:write" | "visits:read" | "visits:write" | "exchange:read" | "jobs:read" | "audit:read" | "metrics:read")[];
                            issuedBy: string;
                            issuedAt: string;
                            expiresAt: string;
                            revokedAt: string | null;
                            usedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTokens: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                    name: string;
                    scopes: ("directories:read" | "directories:write" | "plans:read" | "plans:write" | "tasks:read" | "tasks:write" | "draws:read" | "draws:write" | "visits:read" | "visits:write" | "exchange:read" | "jobs:read" | "audit:read" | "metrics:read")[];
                    /** Format: date-time */
                    expiresAt: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        token: {
                            id: string;
                            department: string;
                            name: string;
                            scopes: ("directories:read" | "directories:write" | "plans:read" | "plans:write" | "tasks:read" | "tasks:write" | "draws:read" | "draws:write" | "visits:read" | "visits:write" | "exchange:read" | "jobs:read" | "audit:read" | "metrics:read")[];
                            issuedBy: string;
                            issuedAt: string;
                            expiresAt: string;
                            revokedAt: string | null;
                            usedAt: string | null;
                        };
                        secret: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteTokensById: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        department: string;
                        name: string;
                        scopes: ("directories:read" | "directories:write" | "plans:read" | "plans:write" | "tasks:read" | "tasks:write" | "draws:read" | "draws:write" | "visits:read" | "visits:write" | "exchange:read" | "jobs:read" | "audit:read" | "metrics:read")[];
                        issuedBy: string;
                        issuedAt: string;
                        expiresAt: string;
                        revokedAt: string | null;
                        usedAt: string | null;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getJobs: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "waiting" | "running" | "done" | "failed";
                kind?: "import-preview" | "import-apply" | "prepare-draw" | "schedule-visits" | "make-papers";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            kind: "import-preview" | "import-apply" | "prepare-draw" | "schedule-visits" | "make-papers";
                            department: string | null;
                            askedBy: string;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "failed";
                            progress: {
                                done: number;
                                total: number;
                                stage: string;
                            };
                            createdAt: string;
                            endedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getJobsById: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "import-preview" | "import-apply" | "prepare-draw" | "schedule-visits" | "make-papers";
                        department: string | null;
                        askedBy: string;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "failed";
                        progress: {
                            done: number;
                            total: number;
                            stage: string;
                        };
                        createdAt: string;
                        endedAt: string | null;
                        result: {
                            [key: string]: unknown;
                        } | null;
                        refusal: {
                            [key: string]: unknown;
                        } | null;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWebhookEvents: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            event: "plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn";
                            zh: string;
                            en: string;
                        }[];
                    };
                };
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWebhooks: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "active" | "paused";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            department: string;
                            name: string;
                            url: string;
                            events: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                            /** @enum {string} */
                            state: "active" | "paused";
                            version: number;
                            /** @description RFC 3339, UTC */
                            addedAt: string;
                            /** @description When its present secret was made */
                            secretAt: string;
                            /** @description failed: given up after days of trying; look why, mend it, and ask for them again */
                            deliveries: {
                                waiting: number;
                                delivered: number;
                                failed: number;
                                lastDeliveredAt: string | null;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postWebhooks: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                    name: string;
                    /** @description https, without user, password or # */
                    url: string;
                    events: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        webhook: {
                            id: string;
                            department: string;
                            name: string;
                            url: string;
                            events: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                            /** @enum {string} */
                            state: "active" | "paused";
                            version: number;
                            /** @description RFC 3339, UTC */
                            addedAt: string;
                            /** @description When its present secret was made */
                            secretAt: string;
                            /** @description failed: given up after days of trying; look why, mend it, and ask for them again */
                            deliveries: {
                                waiting: number;
                                delivered: number;
                                failed: number;
                                lastDeliveredAt: string | null;
                            };
                        };
                        /** @description Shown this once */
                        secret: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWebhooksByWebhook: {
        parameters: {
            path: {
                webhook: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        department: string;
                        name: string;
                        url: string;
                        events: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                        /** @enum {string} */
                        state: "active" | "paused";
                        version: number;
                        /** @description RFC 3339, UTC */
                        addedAt: string;
                        /** @description When its present secret was made */
                        secretAt: string;
                        /** @description failed: given up after days of trying; look why, mend it, and ask for them again */
                        deliveries: {
                            waiting: number;
                            delivered: number;
                            failed: number;
                            lastDeliveredAt: string | null;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteWebhooksByWebhook: {
        parameters: {
            path: {
                webhook: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patchWebhooksByWebhook: {
        parameters: {
            path: {
                webhook: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    name?: string;
                    /** @description https, without user, password or # */
                    url?: string;
                    events?: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        department: string;
                        name: string;
                        url: string;
                        events: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                        /** @enum {string} */
                        state: "active" | "paused";
                        version: number;
                        /** @description RFC 3339, UTC */
                        addedAt: string;
                        /** @description When its present secret was made */
                        secretAt: string;
                        /** @description failed: given up after days of trying; look why, mend it, and ask for them again */
                        deliveries: {
                            waiting: number;
                            delivered: number;
                            failed: number;
                            lastDeliveredAt: string | null;
                        };
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postWebhooksByWebhookPause: {
        parameters: {
            path: {
                webhook: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        department: string;
                        name: string;
                        url: string;
                        events: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                        /** @enum {string} */
                        state: "active" | "paused";
                        version: number;
                        /** @description RFC 3339, UTC */
                        addedAt: string;
                        /** @description When its present secret was made */
                        secretAt: string;
                        /** @description failed: given up after days of trying; look why, mend it, and ask for them again */
                        deliveries: {
                            waiting: number;
                            delivered: number;
                            failed: number;
                            lastDeliveredAt: string | null;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postWebhooksByWebhookResume: {
        parameters: {
            path: {
                webhook: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        department: string;
                        name: string;
                        url: string;
                        events: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                        /** @enum {string} */
                        state: "active" | "paused";
                        version: number;
                        /** @description RFC 3339, UTC */
                        addedAt: string;
                        /** @description When its present secret was made */
                        secretAt: string;
                        /** @description failed: given up after days of trying; look why, mend it, and ask for them again */
                        deliveries: {
                            waiting: number;
                            delivered: number;
                            failed: number;
                            lastDeliveredAt: string | null;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postWebhooksByWebhookSecret: {
        parameters: {
            path: {
                webhook: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        webhook: {
                            id: string;
                            department: string;
                            name: string;
                            url: string;
                            events: ("plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn")[];
                            /** @enum {string} */
                            state: "active" | "paused";
                            version: number;
                            /** @description RFC 3339, UTC */
                            addedAt: string;
                            /** @description When its present secret was made */
                            secretAt: string;
                            /** @description failed: given up after days of trying; look why, mend it, and ask for them again */
                            deliveries: {
                                waiting: number;
                                delivered: number;
                                failed: number;
                                lastDeliveredAt: string | null;
                            };
                        };
                        /** @description Shown this once */
                        secret: string;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postWebhooksByWebhookTest: {
        parameters: {
            path: {
                webhook: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            202: {
                content: {
                    "application/json": {
                        id: string;
                        sequence: number | null;
                        /** @enum {string} */
                        event: "plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn" | "webhook.test";
                        subject: string;
                        /** @enum {string} */
                        state: "waiting" | "delivered" | "failed";
                        /** @description Since it was last asked for */
                        tries: number;
                        /** @description RFC 3339, UTC */
                        createdAt: string;
                        nextAt: string | null;
                        lastTriedAt: string | null;
                        /** @description HTTP status of the last answer */
                        lastStatus: number | null;
                        /** @description Why the last try failed, and what to do */
                        lastFailure: {
                            /** @enum {string} */
                            code: "status" | "redirect" | "timeout" | "connection" | "certificate" | "unknown-host" | "address-refused" | "secret-unreadable";
                            zh: string;
                            en: string;
                        } | null;
                        deliveredAt: string | null;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWebhooksByWebhookDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "waiting" | "delivered" | "failed";
                event?: "plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn" | "webhook.test";
                /** @description Id of the plan, draw or publication */
                subject?: string;
            };
            path: {
                webhook: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sequence: number | null;
                            /** @enum {string} */
                            event: "plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn" | "webhook.test";
                            subject: string;
                            /** @enum {string} */
                            state: "waiting" | "delivered" | "failed";
                            /** @description Since it was last asked for */
                            tries: number;
                            /** @description RFC 3339, UTC */
                            createdAt: string;
                            nextAt: string | null;
                            lastTriedAt: string | null;
                            /** @description HTTP status of the last answer */
                            lastStatus: number | null;
                            /** @description Why the last try failed, and what to do */
                            lastFailure: {
                                /** @enum {string} */
                                code: "status" | "redirect" | "timeout" | "connection" | "certificate" | "unknown-host" | "address-refused" | "secret-unreadable";
                                zh: string;
                                en: string;
                            } | null;
                            deliveredAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWebhooksByWebhookDeliveriesByDelivery: {
        parameters: {
            path: {
                webhook: string;
                delivery: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        sequence: number | null;
                        /** @enum {string} */
                        event: "plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn" | "webhook.test";
                        subject: string;
                        /** @enum {string} */
                        state: "waiting" | "delivered" | "failed";
                        /** @description Since it was last asked for */
                        tries: number;
                        /** @description RFC 3339, UTC */
                        createdAt: string;
                        nextAt: string | null;
                        lastTriedAt: string | null;
                        /** @description HTTP status of the last answer */
                        lastStatus: number | null;
                        /** @description Why the last try failed, and what to do */
                        lastFailure: {
                            /** @enum {string} */
                            code: "status" | "redirect" | "timeout" | "connection" | "certificate" | "unknown-host" | "address-refused" | "secret-unreadable";
                            zh: string;
                            en: string;
                        } | null;
                        deliveredAt: string | null;
                        body: string;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postWebhooksByWebhookDeliveriesByDeliverySend: {
        parameters: {
            path: {
                webhook: string;
                delivery: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            202: {
                content: {
                    "application/json": {
                        id: string;
                        sequence: number | null;
                        /** @enum {string} */
                        event: "plan.published" | "plan.cancelled" | "draw.frozen" | "draw.held" | "draw.disclosed" | "draw.voided" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn" | "webhook.test";
                        subject: string;
                        /** @enum {string} */
                        state: "waiting" | "delivered" | "failed";
                        /** @description Since it was last asked for */
                        tries: number;
                        /** @description RFC 3339, UTC */
                        createdAt: string;
                        nextAt: string | null;
                        lastTriedAt: string | null;
                        /** @description HTTP status of the last answer */
                        lastStatus: number | null;
                        /** @description Why the last try failed, and what to do */
                        lastFailure: {
                            /** @enum {string} */
                            code: "status" | "redirect" | "timeout" | "connection" | "certificate" | "unknown-host" | "address-refused" | "secret-unreadable";
                            zh: string;
                            en: string;
                        } | null;
                        deliveredAt: string | null;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getExchangePublicityRecords: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description Published or withdrawn from this moment on */
                since?: string;
                /** @description Published or withdrawn before this moment */
                until?: string;
                /** @description Records of this department only */
                department?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            /** @description 抽查计划编号; null: an ad hoc task */
                            raninsPlanId: string | null;
                            /** @description 抽查计划名称 */
                            raninsPlaneName: string | null;
                            /** @description 抽查任务编号 */
                            raninsTaskId: string;
                            /** @description 抽查任务名称 */
                            raninsTaskName: string;
                            /** @description 抽查类型 */
                            raninsTypeName: string;
                            /** @description 检查机关 */
                            insAuth: string;
                            /** @description 检查完成日期 YYYY-MM-DD; null: withdrawn */
                            insDate: string | null;
                            /** @description Empty: withdrawn */
                            details: {
                                seqno: number;
                                /** @description 抽查事项 */
                                raninsItemName: string;
                                /** @description 检查结果 */
                                raninsCheckResName: string;
                            }[];
                            /** @description 统一社会信用代码; null: withdrawn, or the entity has none */
                            uscc: string | null;
                            /** @description As it was published; null: withdrawn */
                            entName: string | null;
                            /** @description Not of the national record: by this a receiver corrects and retracts */
                            doubleRandom: {
                                /** @description The same for every edition: what comes later takes the place of what came before */
                                recordId: string;
                                edition: number;
                                /** @description Id of the published edition */
                                result: string;
                                department: string;
                                drawId: string;
                                contentHash: string;
                                publishedAt: string;
                                /** @description When this edition was published or withdrawn; since and until mean this */
                                changedAt: string;
                                /** @description Not null: retract the record */
                                withdrawn: {
                                    at: string;
                                    reason: string;
                                } | null;
                                path: string;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getExchangePublicityRecordsCsv: {
        parameters: {
            query?: {
                /** @description Published or withdrawn from this moment on */
                since?: string;
                /** @description Published or withdrawn before this moment */
                until?: string;
                /** @description Records of this department only */
                department?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getExchangeVisits: {
        parameters: {
            query?: {
                /** @description The mark of the page before; 0: from the beginning */
                after?: string;
                /** @description Things of one page; what one act changed stays together */
                limit?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            task: {
                                id: string;
                                drawId: string;
                                title: string;
                            };
                            draw: string;
                            entity: {
                                id: string;
                                name: string;
                                region: string;
                                address: string;
                            };
                            /** @enum {string} */
                            state: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                            /** @description YYYY-MM-DD */
                            date: string | null;
                            /** @description HH:MM in China */
                            start: string | null;
                            notifiedAt: string | null;
                            onSiteAt: string | null;
                            /** @description YYYY-MM-DD */
                            endedOn: string | null;
                            /** @description YYYY-MM-DD */
                            dueOn: string | null;
                            dropped: {
                                at: string;
                                reason: string;
                            } | null;
                            parts: {
                                department: string;
                                /** @enum {string} */
                                state: "awaiting" | "entered" | "returned" | "passed";
                                /** @description YYYY-MM-DD */
                                endedOn: string | null;
                                enteredAt: string | null;
                                reviewedAt: string | null;
                                /** @description null also where it is another department's */
                                returnReason: string | null;
                            }[];
                            /** @description Staff numbers, of the own department only */
                            inspectors: {
                                department: string;
                                place: number;
                                role: string;
                                inspector: string | null;
                            }[];
                            version: number;
                            /** @description Of the last change that this page knows of */
                            sequence: number;
                        }[];
                        /** @description The mark to go on from: at once while there is more, later otherwise */
                        after: string;
                        more: boolean;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getExchangeRecords: {
        parameters: {
            query?: {
                /** @description The mark of the page before; 0: from the beginning */
                after?: string;
                /** @description Things of one page; what one act changed stays together */
                limit?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            visit: string;
                            records: {
                                department: string;
                                item: string;
                                submission: string;
                                codeTable: string;
                                result: string;
                                /** @enum {string} */
                                method: "on-site" | "written" | "online" | "entrusted";
                                finding: string;
                                /** @enum {string} */
                                disposition: "none" | "stop-and-feed-back" | "order-to-correct" | "transfer" | "notify-department" | "other";
                                /** @description YYYY-MM-DD */
                                correctBy: string | null;
                                attachments: {
                                    sha256: string;
                                    name: string;
                                }[];
                                /** @description Staff number */
                                inspector: string;
                                madeAt: string;
                                receivedAt: string;
                                /** @description Several records of this item stand, until one takes the place of all */
                                conflict: boolean;
                            }[];
                            /** @description Of the last change that this page knows of */
                            sequence: number;
                        }[];
                        /** @description The mark to go on from: at once while there is more, later otherwise */
                        after: string;
                        more: boolean;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getExchangeResults: {
        parameters: {
            query?: {
                /** @description The mark of the page before; 0: from the beginning */
                after?: string;
                /** @description Things of one page; what one act changed stays together */
                limit?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            visit: string;
                            edition: number;
                            /** @enum {string} */
                            state: "published" | "objection_open" | "upheld" | "corrected" | "withdrawn";
                            publishedAt: string;
                            contentHash: string;
                            supersedes: string | null;
                            supersededAt: string | null;
                            objectionsUntil: string;
                            /** @description Of this edition or a later one: retract what you have */
                            withdrawn: {
                                at: string;
                                reason: string;
                            } | null;
                            /** @description null: withdrawn */
                            content: {
                                id: string;
                                edition: number;
                                task: {
                                    id: string;
                                    drawId: string;
                                    title: string;
                                    documentNumber: string | null;
                                };
                                draw: {
                                    id: string;
                                    manifestHash: string;
                                    attempt: number;
                                };
                                entity: {
                                    /** @description Id in the draw */
                                    id: string;
                                    /** @description Masked where it is a natural person's and the task says so */
                                    name: string;
                                    uscc: string | null;
                                    /** @description GB/T 2260 */
                                    region: string;
                                };
                                /** @description YYYY-MM-DD: when the last check of the visit ended */
                                endedOn: string;
                                readonly parts: {
                                    department: string;
                                    name: string;
                                    nameEn: string | null;
                                    /** @description YYYY-MM-DD: when the check of this department ended */
                                    endedOn: string;
                                    readonly inspectors: {
                                        name?: string;
                                        certificate?: string;
                                    }[];
                                    readonly items: {
                                        /** @description Code on the list of the department */
                                        item: string;
                                        name: string;
                                        method: string;
                                        result: {
                                            code: string;
                                            zh: string;
                                            en: string;
                                            /** @description Which table of result codes */
                                            table: string;
                                        };
                                        finding: string;
                                        disposition: {
                                            code: string;
                                            zh: string;
                                            en: string;
                                        };
                                        /** @description YYYY-MM-DD, of an order to correct */
                                        correctBy: string | null;
                                    }[];
                                }[];
                                publishedAt: string;
                                /** @description YYYY-MM-DD: the last day for publication in time; a correction keeps that of the first edition */
                                dueOn: string;
                                /** @description Working days after dueOn; a correction keeps those of the first edition */
                                lateDays: number;
                                supersedes: {
                                    id: string;
                                    reason: string;
                                } | null;
                            } | null;
                            /** @description Of the last change that this page knows of */
                            sequence: number;
                        }[];
                        /** @description The mark to go on from: at once while there is more, later otherwise */
                        after: string;
                        more: boolean;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getExchangeFollowUps: {
        parameters: {
            query?: {
                /** @description The mark of the page before; 0: from the beginning */
                after?: string;
                /** @description Things of one page; what one act changed stays together */
                limit?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            visit: string;
                            department: string;
                            item: string | null;
                            /** @enum {string} */
                            kind: "order-to-correct" | "re-check" | "transfer" | "notification";
                            /** @enum {string} */
                            origin: "publication" | "re-check" | "by-hand";
                            /** @enum {string} */
                            state: "open" | "done" | "cancelled";
                            dueOn: string | null;
                            toDepartment: string | null;
                            authority: string | null;
                            text: string;
                            publication: string | null;
                            follows: string | null;
                            openedAt: string;
                            ended: {
                                at: string;
                                outcome: ("corrected" | "not-corrected" | "accepted" | "declined" | "acknowledged") | null;
                                on: string | null;
                                documentNumber: string | null;
                                text: string | null;
                            } | null;
                            version: number;
                            /** @description Of the last change that this page knows of */
                            sequence: number;
                        }[];
                        /** @description The mark to go on from: at once while there is more, later otherwise */
                        after: string;
                        more: boolean;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                department?: string;
                actor?: string;
                event?: "department.added" | "department.changed" | "department.closed" | "department.opened" | "user.added" | "user.changed" | "role.granted" | "role.revoked" | "user.locked" | "user.unlocked" | "password.changed" | "password.reset" | "session.opened" | "session.closed" | "sessions.ended" | "sign-in.failed" | "token.issued" | "token.revoked" | "import.opened" | "import.received" | "import.previewed" | "import.failed" | "import.application" | "import.discarded" | "import.expired" | "directory.changed" | "directory.confirmed" | "plan.drafted" | "plan.edited" | "plan.submitted" | "plan.confirmed" | "plan.objected" | "plan.recalled" | "plan.returned" | "plan.legally-reviewed" | "plan.approved" | "plan.published" | "plan.activated" | "plan.closed" | "plan.amendment-drafted" | "plan.cancelled" | "task.drafted" | "task.changed" | "task.acceptance-reset" | "task.approved" | "task.department-invited" | "task.invitation-withdrawn" | "task.accepted" | "task.declined" | "task.part-prepared" | "task.part-ready" | "task.confirmed" | "task.taken-back" | "task.cancelled" | "preparation.asked" | "preparation.ready" | "preparation.failed" | "shortage.accepted" | "draw.frozen" | "draw.committed" | "draw.commitments-closed" | "draw.revealed" | "draw.secret-unreadable" | "draw.reveals-closed" | "draw.witness-entered" | "draw.witnesses-disagreed" | "draw.entropy-entered" | "draw.held" | "draw.event-recorded" | "draw.disclosed" | "draw.voiding-asked" | "draw.voiding-approved" | "draw.voiding-withdrawn" | "draw.voided" | "task.dispatched" | "task.moved-on" | "task.part-moved-on" | "visit.dropped" | "visit.substitutes-added" | "task.schedule-asked" | "task.scheduled" | "visit.moved" | "visit.given-back" | "visit.opening-days-set" | "visit.notice-delivered" | "visit.notice-outdated" | "calendar-feed.issued" | "calendar-feed.revoked" | "visit.arrived" | "record.submitted" | "record.conflict" | "part.reopened" | "part.entered" | "visit.recorded" | "attachment.stored" | "attachment.removed" | "report.filed" | "report.accepted" | "report.declined" | "calendar.day-corrected" | "calendar.correction-dropped" | "visit.part-passed" | "visit.part-returned" | "visit.publication-reminded" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn" | "objection.received" | "objection.decided" | "webhook.added" | "webhook.changed" | "webhook.paused" | "webhook.resumed" | "webhook.secret-rotated" | "webhook.deleted" | "webhook.tested" | "webhook.delivery-asked-again" | "webhook.delivery-given-up" | "follow-up.opened" | "follow-up.deadline-moved" | "follow-up.addressed" | "follow-up.done" | "follow-up.cancelled" | "visit.follow-up-begun" | "visit.follow-up-ended" | "visit.closed" | "task.archived" | "draw.counted" | "task.papers-asked";
                subjectKind?: string;
                subjectId?: string;
                from?: string;
                until?: string;
                text?: string;
                /** @description By time; -: the latest first */
                sort?: "time" | "-time";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            sequence: number;
                            at: string;
                            actor: {
                                /** @enum {string} */
                                kind: "user" | "token" | "system";
                                id: string;
                                name: string;
                            };
                            department: string | null;
                            /** @description Shown to auditors, and to the department whose people acted; others get null */
                            address: string | null;
                            requestId: string;
                            event: string;
                            subject: {
                                kind: string;
                                id: string;
                            };
                            details: {
                                [key: string]: string | number | null | (string | number)[];
                            };
                            previous: string;
                            hash: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getAuditEvents: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            event: string;
                            subject: string;
                            zh: string;
                            en: string;
                            readonly details: string[];
                        }[];
                    };
                };
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getAuditExport: {
        parameters: {
            query?: {
                department?: string;
                actor?: string;
                event?: "department.added" | "department.changed" | "department.closed" | "department.opened" | "user.added" | "user.changed" | "role.granted" | "role.revoked" | "user.locked" | "user.unlocked" | "password.changed" | "password.reset" | "session.opened" | "session.closed" | "sessions.ended" | "sign-in.failed" | "token.issued" | "token.revoked" | "import.opened" | "import.received" | "import.previewed" | "import.failed" | "import.application" | "import.discarded" | "import.expired" | "directory.changed" | "directory.confirmed" | "plan.drafted" | "plan.edited" | "plan.submitted" | "plan.confirmed" | "plan.objected" | "plan.recalled" | "plan.returned" | "plan.legally-reviewed" | "plan.approved" | "plan.published" | "plan.activated" | "plan.closed" | "plan.amendment-drafted" | "plan.cancelled" | "task.drafted" | "task.changed" | "task.acceptance-reset" | "task.approved" | "task.department-invited" | "task.invitation-withdrawn" | "task.accepted" | "task.declined" | "task.part-prepared" | "task.part-ready" | "task.confirmed" | "task.taken-back" | "task.cancelled" | "preparation.asked" | "preparation.ready" | "preparation.failed" | "shortage.accepted" | "draw.frozen" | "draw.committed" | "draw.commitments-closed" | "draw.revealed" | "draw.secret-unreadable" | "draw.reveals-closed" | "draw.witness-entered" | "draw.witnesses-disagreed" | "draw.entropy-entered" | "draw.held" | "draw.event-recorded" | "draw.disclosed" | "draw.voiding-asked" | "draw.voiding-approved" | "draw.voiding-withdrawn" | "draw.voided" | "task.dispatched" | "task.moved-on" | "task.part-moved-on" | "visit.dropped" | "visit.substitutes-added" | "task.schedule-asked" | "task.scheduled" | "visit.moved" | "visit.given-back" | "visit.opening-days-set" | "visit.notice-delivered" | "visit.notice-outdated" | "calendar-feed.issued" | "calendar-feed.revoked" | "visit.arrived" | "record.submitted" | "record.conflict" | "part.reopened" | "part.entered" | "visit.recorded" | "attachment.stored" | "attachment.removed" | "report.filed" | "report.accepted" | "report.declined" | "calendar.day-corrected" | "calendar.correction-dropped" | "visit.part-passed" | "visit.part-returned" | "visit.publication-reminded" | "visit.publication-late" | "result.published" | "result.correction-begun" | "result.corrected" | "result.withdrawn" | "objection.received" | "objection.decided" | "webhook.added" | "webhook.changed" | "webhook.paused" | "webhook.resumed" | "webhook.secret-rotated" | "webhook.deleted" | "webhook.tested" | "webhook.delivery-asked-again" | "webhook.delivery-given-up" | "follow-up.opened" | "follow-up.deadline-moved" | "follow-up.addressed" | "follow-up.done" | "follow-up.cancelled" | "visit.follow-up-begun" | "visit.follow-up-ended" | "visit.closed" | "task.archived" | "draw.counted" | "task.papers-asked";
                subjectKind?: string;
                subjectId?: string;
                from?: string;
                until?: string;
                text?: string;
                format?: "ndjson" | "csv";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/x-ndjson": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getAuditVerification: {
        parameters: {
            query?: {
                sequence?: number;
                hash?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                        head: {
                            sequence: number;
                            hash: string;
                        };
                    } | {
                        /** @constant */
                        ok: false;
                        /** @enum {string} */
                        fault: "entry-changed" | "sequence-missing" | "sequence-unexpected" | "previous-differs" | "head-differs" | "anchor-differs";
                        sequence: number;
                        zh: string;
                        en: string;
                    };
                };
            };
            /** @description incomplete-anchor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectories: {
        parameters: {
            query?: {
                department?: string;
                kind?: "entities" | "inspectors" | "items" | "recusals" | "inspections";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["Directory"][];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentHealth: {
        parameters: {
            path: {
                department: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["DirectoryHealth"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentEntities: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description The beginning of an id, or a part of a name, from one character up */
                text?: string;
                /** @description The beginning of a division code */
                region?: string;
                /** @description The beginning of an industry code, with or without the letter of its section */
                industry?: string;
                category?: string;
                risk?: string;
                state?: "existing" | "revoked" | "cancelled" | "moved-out";
                tag?: string;
            };
            path: {
                department: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["Entity"][];
                        next: string | null;
                        version: number;
                        /** @description How many match; null: more than 1000, which come in no particular order */
                        total: number | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentEntityCounts: {
        parameters: {
            query?: {
                /** @description The beginning of a division code; several: any of them */
                region?: string | string[];
                /** @description The beginning of an industry code */
                industry?: string | string[];
                category?: string | string[];
                tag?: string | string[];
                risk?: string | string[];
            };
            path: {
                department: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        total: number;
                        /** @description Sorted by the class */
                        byRisk: {
                            risk: string;
                            count: number;
                        }[];
                        version: number;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentInspectors: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                text?: string;
                state?: "active" | "suspended" | "left";
            };
            path: {
                department: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            record: components["schemas"]["Entity"] | components["schemas"]["Inspector"] | components["schemas"]["Item"] | components["schemas"]["Recusal"] | components["schemas"]["Inspection"];
                        }[];
                        next: string | null;
                        version: number;
                        /** @description What those are called whom the records name by code, as far as the caller may see it and a directory has them */
                        names: {
                            entities: {
                                [key: string]: string;
                            };
                            inspectors: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentItems: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                text?: string;
                state?: "in-force" | "ended";
            };
            path: {
                department: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            record: components["schemas"]["Entity"] | components["schemas"]["Inspector"] | components["schemas"]["Item"] | components["schemas"]["Recusal"] | components["schemas"]["Inspection"];
                        }[];
                        next: string | null;
                        version: number;
                        /** @description What those are called whom the records name by code, as far as the caller may see it and a directory has them */
                        names: {
                            entities: {
                                [key: string]: string;
                            };
                            inspectors: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentRecusals: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                text?: string;
                entity?: string;
            };
            path: {
                department: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            record: components["schemas"]["Entity"] | components["schemas"]["Inspector"] | components["schemas"]["Item"] | components["schemas"]["Recusal"] | components["schemas"]["Inspection"];
                        }[];
                        next: string | null;
                        version: number;
                        /** @description What those are called whom the records name by code, as far as the caller may see it and a directory has them */
                        names: {
                            entities: {
                                [key: string]: string;
                            };
                            inspectors: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentInspections: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                text?: string;
                entity?: string;
            };
            path: {
                department: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            key: string;
                            record: components["schemas"]["Entity"] | components["schemas"]["Inspector"] | components["schemas"]["Item"] | components["schemas"]["Recusal"] | components["schemas"]["Inspection"];
                        }[];
                        next: string | null;
                        version: number;
                        /** @description What those are called whom the records name by code, as far as the caller may see it and a directory has them */
                        names: {
                            entities: {
                                [key: string]: string;
                            };
                            inspectors: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindRecordsByKey: {
        parameters: {
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                key: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        key: string;
                        /** @description null: no longer there */
                        record: (components["schemas"]["Entity"] | components["schemas"]["Inspector"] | components["schemas"]["Item"] | components["schemas"]["Recusal"] | components["schemas"]["Inspection"]) | null;
                        history: {
                            /** @description The version that brought this */
                            since: number;
                            /** @description The version that ended it; null: in force */
                            until: number | null;
                            /** @description The fields that differ from the standing before */
                            changed: string[];
                            record: components["schemas"]["Entity"] | components["schemas"]["Inspector"] | components["schemas"]["Item"] | components["schemas"]["Recusal"] | components["schemas"]["Inspection"];
                        }[];
                        /** @description What those are called whom the records name by code, as far as the caller may see it and a directory has them */
                        names: {
                            entities: {
                                [key: string]: string;
                            };
                            inspectors: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindVersions: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["DirectoryVersion"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindVersionsByVersion: {
        parameters: {
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                /** @description A number, or the hash */
                version: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["DirectoryVersion"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindVersionsByVersionChanges: {
        parameters: {
            query: {
                limit?: number;
                after?: string;
                class: "new" | "changed" | "gone";
            };
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                /** @description A number, or the hash */
                version: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["RowChange"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindVersionsByVersionExport: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                lang?: "zh" | "en";
            };
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                /** @description A number, or the hash */
                version: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindImports: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["DirectoryImport"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDirectoriesByDepartmentByKindImports: {
        parameters: {
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description replace: what is not in the file is gone; merge: it stays
                     * @enum {string}
                     */
                    mode: "replace" | "merge";
                    /**
                     * @description A column mapping, as the command line takes it in a file; null: columns are known by their headers
                     * @default null
                     */
                    mapping?: {
                        [key: string]: unknown;
                    } | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": components["schemas"]["DirectoryImport"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindImportsById: {
        parameters: {
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["DirectoryImport"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteDirectoriesByDepartmentByKindImportsById: {
        parameters: {
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDirectoriesByDepartmentByKindImportsByIdApplication: {
        parameters: {
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The version that the preview was based on */
                    basedOn: number;
                    /** @description With replace, if the preview counts wrong rows: their number, to go on without them and what stood behind them */
                    wrong?: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            202: {
                content: {
                    "application/json": components["schemas"]["DirectoryImport"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putDirectoriesByDepartmentByKindImportsByIdFile: {
        parameters: {
            query?: {
                /** @description What messages call the file; numbers of persons are blotted out */
                name?: string;
            };
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                id: string;
            };
        };
        requestBody: {
            content: {
                "text/csv": unknown;
                "text/plain": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "application/vnd.ms-excel": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description 成功 / Success */
            202: {
                content: {
                    "application/json": components["schemas"]["DirectoryImport"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindImportsByIdRows: {
        parameters: {
            query: {
                limit?: number;
                after?: string;
                class: "new" | "changed" | "gone" | "wrong" | "warned";
            };
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: (components["schemas"]["RowChange"] | components["schemas"]["FaultyRow"])[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDirectoriesByDepartmentByKindImportsByIdProblemsCsv: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
            path: {
                department: string;
                kind: "entities" | "inspectors" | "items" | "recusals" | "inspections";
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicItems: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                department?: string;
                category?: string;
                /** @description 重点 or 一般检查事项 */
                key?: "key" | "general";
                /** @description A part of the code, name, category or content */
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["Item"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicItemsCsv: {
        parameters: {
            query?: {
                department?: string;
                category?: string;
                /** @description 重点 or 一般检查事项 */
                key?: "key" | "general";
                /** @description A part of the code, name, category or content */
                text?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPlans: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                year?: number;
                department?: string;
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            department: string;
                            year: number;
                            publishedAt: string | null;
                            cancellation: {
                                at: string;
                                reason: string;
                            } | null;
                            /** @description The edition that binds, or bound last */
                            current: components["schemas"]["PlanEdition"] | null;
                            /** @description The edition on its way to publication, if you may see it */
                            pending: components["schemas"]["PlanEdition"] | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlans: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @default null */
                    documentNumber?: string | null;
                    tasks?: {
                        id?: string;
                        title: string;
                        items: string[];
                        cooperating?: {
                            department: string;
                            items: string[];
                        }[];
                        /** @enum {string} */
                        scope: "directed" | "undirected";
                        /**
                         * @default {
                         *       "region": [],
                         *       "industry": [],
                         *       "category": [],
                         *       "tag": [],
                         *       "risk": []
                         *     }
                         */
                        filter?: {
                            /** @default [] */
                            region?: string[];
                            /** @default [] */
                            industry?: string[];
                            /** @default [] */
                            category?: string[];
                            /** @default [] */
                            tag?: string[];
                            /** @default [] */
                            risk?: string[];
                        };
                        ratio: {
                            rule: {
                                count: number;
                            } | {
                                rate: string | [
                                    number,
                                    number
                                ];
                                /**
                                 * @default ceil
                                 * @enum {string}
                                 */
                                rounding?: "ceil" | "floor" | "half-up";
                                /** @default 0 */
                                minimum?: number;
                                /** @default null */
                                maximum?: number | null;
                            };
                            byRisk?: {
                                [key: string]: {
                                    count: number;
                                } | {
                                    rate: string | [
                                        number,
                                        number
                                    ];
                                    /**
                                     * @default ceil
                                     * @enum {string}
                                     */
                                    rounding?: "ceil" | "floor" | "half-up";
                                    /** @default 0 */
                                    minimum?: number;
                                    /** @default null */
                                    maximum?: number | null;
                                };
                            };
                        };
                        /** @default 1 */
                        timesPerYear?: number;
                        window: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        /**
                         * @default on-site
                         * @enum {string}
                         */
                        method?: "on-site" | "written" | "online" | "entrusted";
                    }[];
                    year: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPlansByPlan: {
        parameters: {
            path: {
                plan: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        department: string;
                        year: number;
                        publishedAt: string | null;
                        cancellation: {
                            at: string;
                            reason: string;
                        } | null;
                        /** @description The edition that binds, or bound last */
                        current: components["schemas"]["PlanEdition"] | null;
                        editions: components["schemas"]["PlanEdition"][];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPlansByPlanEditionsByEdition: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        plan: string;
                        edition: number;
                        /** @description What changes and steps name as the version that they are based on */
                        version: number;
                        state: {
                            /** @enum {string} */
                            code: "draft" | "departments_confirming" | "legal_review" | "approved" | "published" | "active" | "closed" | "amended" | "cancelled";
                            zh: string;
                            en: string;
                        };
                        awaits: ("departments" | "legal-opinion" | "collective-approval" | "publication") | null;
                        title: string;
                        documentNumber: string | null;
                        amendmentReason: string | null;
                        publishedAt: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        department: string;
                        year: number;
                        tasks: components["schemas"]["PlannedTask"][];
                        /** @description Against the published edition before */
                        changes: {
                            since: number;
                            diff: components["schemas"]["PlanDiff"];
                        } | null;
                        approval: {
                            meetingDate: string;
                            minutesNumber: string;
                            readonly participants: string[];
                        } | null;
                        legalOpinion: string | null;
                        confirmations: {
                            department: string;
                            /** @enum {string} */
                            answer: "asked" | "confirmed" | "objected";
                            reason: string | null;
                            at: string | null;
                        }[];
                        /** @description Of the plan's own department and for auditors; empty for others */
                        steps: {
                            step: number;
                            act: string;
                            by: string;
                            department: string | null;
                            at: string;
                            state: string;
                            words: string | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putPlansByPlanEditionsByEdition: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @default null */
                    documentNumber?: string | null;
                    tasks?: {
                        id?: string;
                        title: string;
                        items: string[];
                        cooperating?: {
                            department: string;
                            items: string[];
                        }[];
                        /** @enum {string} */
                        scope: "directed" | "undirected";
                        /**
                         * @default {
                         *       "region": [],
                         *       "industry": [],
                         *       "category": [],
                         *       "tag": [],
                         *       "risk": []
                         *     }
                         */
                        filter?: {
                            /** @default [] */
                            region?: string[];
                            /** @default [] */
                            industry?: string[];
                            /** @default [] */
                            category?: string[];
                            /** @default [] */
                            tag?: string[];
                            /** @default [] */
                            risk?: string[];
                        };
                        ratio: {
                            rule: {
                                count: number;
                            } | {
                                rate: string | [
                                    number,
                                    number
                                ];
                                /**
                                 * @default ceil
                                 * @enum {string}
                                 */
                                rounding?: "ceil" | "floor" | "half-up";
                                /** @default 0 */
                                minimum?: number;
                                /** @default null */
                                maximum?: number | null;
                            };
                            byRisk?: {
                                [key: string]: {
                                    count: number;
                                } | {
                                    rate: string | [
                                        number,
                                        number
                                    ];
                                    /**
                                     * @default ceil
                                     * @enum {string}
                                     */
                                    rounding?: "ceil" | "floor" | "half-up";
                                    /** @default 0 */
                                    minimum?: number;
                                    /** @default null */
                                    maximum?: number | null;
                                };
                            };
                        };
                        /** @default 1 */
                        timesPerYear?: number;
                        window: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        };
                        /**
                         * @default on-site
                         * @enum {string}
                         */
                        method?: "on-site" | "written" | "online" | "entrusted";
                    }[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionSubmit: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionConfirm: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionObject: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionRecall: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionReturn: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionPass: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    opinion: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionApprove: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: date */
                    meetingDate: string;
                    minutesNumber: string;
                    participants: string[];
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionPublish: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionAmend: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionClose: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPlansByPlanEditionsByEditionCancel: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PlanEdition"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicPlans: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                year?: number;
                department?: string;
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            department: string;
                            year: number;
                            publishedAt: string | null;
                            cancellation: {
                                at: string;
                                reason: string;
                            } | null;
                            current: {
                                plan: string;
                                edition: number;
                                state: {
                                    /** @enum {string} */
                                    code: "draft" | "departments_confirming" | "legal_review" | "approved" | "published" | "active" | "closed" | "amended" | "cancelled";
                                    zh: string;
                                    en: string;
                                };
                                title: string;
                                documentNumber: string | null;
                                amendmentReason: string | null;
                                publishedAt: string | null;
                                endedAt: string | null;
                                endReason: string | null;
                                approval: {
                                    meetingDate: string;
                                    minutesNumber: string;
                                } | null;
                            };
                            counts: {
                                tasks: number;
                                joint: number;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicPlansCsv: {
        parameters: {
            query?: {
                year?: number;
                department?: string;
                text?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicPlansByPlan: {
        parameters: {
            path: {
                plan: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        department: string;
                        year: number;
                        publishedAt: string | null;
                        cancellation: {
                            at: string;
                            reason: string;
                        } | null;
                        current: {
                            plan: string;
                            edition: number;
                            state: {
                                /** @enum {string} */
                                code: "draft" | "departments_confirming" | "legal_review" | "approved" | "published" | "active" | "closed" | "amended" | "cancelled";
                                zh: string;
                                en: string;
                            };
                            title: string;
                            documentNumber: string | null;
                            amendmentReason: string | null;
                            publishedAt: string | null;
                            endedAt: string | null;
                            endReason: string | null;
                            approval: {
                                meetingDate: string;
                                minutesNumber: string;
                            } | null;
                        };
                        counts: {
                            tasks: number;
                            joint: number;
                        };
                        /** @description As PDFs */
                        links: {
                            notice: string;
                        };
                        tasks: components["schemas"]["PlannedTask"][];
                        /** @description Every published edition, with what it changed and why */
                        history: {
                            plan: string;
                            edition: number;
                            state: {
                                /** @enum {string} */
                                code: "draft" | "departments_confirming" | "legal_review" | "approved" | "published" | "active" | "closed" | "amended" | "cancelled";
                                zh: string;
                                en: string;
                            };
                            title: string;
                            documentNumber: string | null;
                            amendmentReason: string | null;
                            publishedAt: string | null;
                            endedAt: string | null;
                            endReason: string | null;
                            approval: {
                                meetingDate: string;
                                minutesNumber: string;
                            } | null;
                            changes: {
                                since: number;
                                diff: components["schemas"]["PlanDiff"];
                            } | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicPlansByPlanEditionsByEdition: {
        parameters: {
            path: {
                plan: string;
                edition: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        plan: string;
                        edition: number;
                        state: {
                            /** @enum {string} */
                            code: "draft" | "departments_confirming" | "legal_review" | "approved" | "published" | "active" | "closed" | "amended" | "cancelled";
                            zh: string;
                            en: string;
                        };
                        title: string;
                        documentNumber: string | null;
                        amendmentReason: string | null;
                        publishedAt: string | null;
                        endedAt: string | null;
                        endReason: string | null;
                        approval: {
                            meetingDate: string;
                            minutesNumber: string;
                        } | null;
                        tasks: components["schemas"]["PlannedTask"][];
                        changes: {
                            since: number;
                            diff: components["schemas"]["PlanDiff"];
                        } | null;
                        /** @description As PDFs */
                        links: {
                            notice: string;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCoverage: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        year: number;
                        city: {
                            listed: number;
                            planned: number;
                            done: number;
                            coverage: components["schemas"]["Share"];
                            reachesCoverage: boolean;
                            joint: components["schemas"]["Share"];
                            readonly reachesJoint: {
                                target: number;
                                reached: boolean;
                            }[];
                        };
                        readonly departments: {
                            listed: number;
                            planned: number;
                            done: number;
                            coverage: components["schemas"]["Share"];
                            reachesCoverage: boolean;
                            joint: components["schemas"]["Share"];
                            readonly reachesJoint: {
                                target: number;
                                reached: boolean;
                            }[];
                            department: string;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCoverageItems: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description This year unless told */
                year?: number;
                department?: string;
                standing?: "uncovered" | "planned" | "done";
                key?: "yes" | "no";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            department: string;
                            code: string;
                            name: string;
                            category: string;
                            key: boolean;
                            /** @enum {string} */
                            standing: "uncovered" | "planned" | "done";
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCoverageItemsCsv: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                department?: string;
                standing?: "uncovered" | "planned" | "done";
                key?: "yes" | "no";
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicCoverage: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        year: number;
                        city: {
                            listed: number;
                            planned: number;
                            done: number;
                            coverage: components["schemas"]["Share"];
                            reachesCoverage: boolean;
                            joint: components["schemas"]["Share"];
                            readonly reachesJoint: {
                                target: number;
                                reached: boolean;
                            }[];
                        };
                        readonly departments: {
                            listed: number;
                            planned: number;
                            done: number;
                            coverage: components["schemas"]["Share"];
                            reachesCoverage: boolean;
                            joint: components["schemas"]["Share"];
                            readonly reachesJoint: {
                                target: number;
                                reached: boolean;
                            }[];
                            department: string;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicCoverageCsv: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicCoverageItems: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description This year unless told */
                year?: number;
                department?: string;
                standing?: "uncovered" | "planned" | "done";
                key?: "yes" | "no";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            department: string;
                            code: string;
                            name: string;
                            category: string;
                            key: boolean;
                            /** @enum {string} */
                            standing: "uncovered" | "planned" | "done";
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicCoverageItemsCsv: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                department?: string;
                standing?: "uncovered" | "planned" | "done";
                key?: "yes" | "no";
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMatches: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                department?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["MatchProposal"][];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMatchesByProposal: {
        parameters: {
            path: {
                proposal: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["MatchProposal"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTasks: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                text?: string;
                state?: "draft" | "confirmed" | "frozen" | "committed" | "drawn" | "dispatched" | "in_progress" | "results_complete" | "published" | "archived" | "cancelled";
                department?: string;
                year?: number;
                /** @description By when they were drafted, or by the first day of their visits; -: the latest first. Those without one come last */
                sort?: "drafted" | "-drafted" | "from" | "-from";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["TaskSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasks: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    drawId: string;
                    title: string;
                    /** @default null */
                    documentNumber?: string | null;
                    /** @default null */
                    entityDirectory?: string | null;
                    source: {
                        /** @constant */
                        kind: "planned";
                        planTasks: [
                            string
                        ];
                    } | {
                        /** @constant */
                        kind: "proposal";
                        planTasks: string[];
                    } | {
                        /** @constant */
                        kind: "ad-hoc";
                        reason: string;
                    };
                    /**
                     * @description What is not given is taken from the planned tasks: filter and period that they share, and their ratio where it is the same
                     * @default {}
                     */
                    settings?: {
                        asOf?: string;
                        period?: {
                            from: string;
                            to: string;
                        };
                        regions?: {
                            [key: string]: string | {
                                name: string;
                                nameEn?: string;
                            };
                        };
                        filter?: {
                            region?: string[];
                            industry?: string[];
                            category?: string[];
                            tag?: string[];
                            risk?: string[];
                        };
                        strata?: {
                            by?: string | null;
                            names?: {
                                [key: string]: string;
                            };
                            rules: {
                                [key: string]: {
                                    count?: number | null;
                                    rate?: string | [
                                        number,
                                        number
                                    ];
                                    /** @enum {string} */
                                    rounding?: "ceil" | "floor" | "half-up";
                                    minimum?: number | null;
                                    maximum?: number | null;
                                    reserve?: number | null;
                                };
                            };
                        };
                        frequency?: {
                            risk?: string[];
                            department?: string | null;
                            months?: number;
                            days?: number;
                            visits?: number;
                            /** @enum {string} */
                            per?: "year";
                        }[];
                        recusals?: {
                            pairs?: boolean;
                            notSameInspectorAsLastTime?: boolean;
                        };
                        /** @enum {string} */
                        leave?: "overlapping" | "whole-period";
                        entropy?: {
                            /** @constant */
                            kind: "none";
                        } | {
                            /** @constant */
                            kind: "drand";
                            round: number | "auto";
                        } | {
                            /** @constant */
                            kind: "witnessed";
                            description: string;
                        };
                        commitBy?: string;
                        revealBy?: string;
                        /** @enum {string} */
                        disclosure?: "open" | "sealed";
                        discloseBy?: string;
                        publishList?: boolean;
                        /** @enum {string} */
                        names?: "full" | "masked" | "certificate-only";
                    };
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTasksCsv: {
        parameters: {
            query?: {
                text?: string;
                state?: "draft" | "confirmed" | "frozen" | "committed" | "drawn" | "dispatched" | "in_progress" | "results_complete" | "published" | "archived" | "cancelled";
                department?: string;
                year?: number;
                lang?: "zh" | "en";
                /** @description By when they were drafted, or by the first day of their visits; -: the latest first. Those without one come last */
                sort?: "drafted" | "-drafted" | "from" | "-from";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTasksById: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patchTasksById: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    title?: string;
                    documentNumber?: string | null;
                    entityDirectory?: string;
                    source?: {
                        /** @constant */
                        kind: "planned";
                        planTasks: [
                            string
                        ];
                    } | {
                        /** @constant */
                        kind: "proposal";
                        planTasks: string[];
                    } | {
                        /** @constant */
                        kind: "ad-hoc";
                        reason: string;
                    };
                    settings?: {
                        asOf?: string | null;
                        period?: {
                            from: string;
                            to: string;
                        } | null;
                        regions?: {
                            [key: string]: string | {
                                name: string;
                                nameEn?: string;
                            };
                        } | null;
                        filter?: {
                            region?: string[];
                            industry?: string[];
                            category?: string[];
                            tag?: string[];
                            risk?: string[];
                        } | null;
                        strata?: {
                            by?: string | null;
                            names?: {
                                [key: string]: string;
                            };
                            rules: {
                                [key: string]: {
                                    count?: number | null;
                                    rate?: string | [
                                        number,
                                        number
                                    ];
                                    /** @enum {string} */
                                    rounding?: "ceil" | "floor" | "half-up";
                                    minimum?: number | null;
                                    maximum?: number | null;
                                    reserve?: number | null;
                                };
                            };
                        } | null;
                        frequency?: {
                            risk?: string[];
                            department?: string | null;
                            months?: number;
                            days?: number;
                            visits?: number;
                            /** @enum {string} */
                            per?: "year";
                        }[] | null;
                        recusals?: {
                            pairs?: boolean;
                            notSameInspectorAsLastTime?: boolean;
                        } | null;
                        leave?: ("overlapping" | "whole-period") | null;
                        entropy?: ({
                            /** @constant */
                            kind: "none";
                        } | {
                            /** @constant */
                            kind: "drand";
                            round: number | "auto";
                        } | {
                            /** @constant */
                            kind: "witnessed";
                            description: string;
                        }) | null;
                        commitBy?: string | null;
                        revealBy?: string | null;
                        /** @enum {string} */
                        disclosure?: "open" | "sealed";
                        discloseBy?: string;
                        publishList?: boolean;
                        /** @enum {string} */
                        names?: "full" | "masked" | "certificate-only";
                    };
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTasksByIdCheck: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        ready: boolean;
                        reasons: {
                            zh: string;
                            en: string;
                            code: string;
                            path: string | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdApprove: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdParts: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdPartsByDepartmentWithdraw: {
        parameters: {
            path: {
                id: string;
                department: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdPartsByDepartmentAccept: {
        parameters: {
            path: {
                id: string;
                department: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdPartsByDepartmentDecline: {
        parameters: {
            path: {
                id: string;
                department: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putTasksByIdPartsByDepartment: {
        parameters: {
            path: {
                id: string;
                department: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    items: string[];
                    /** @default null */
                    checks?: {
                        region?: string[];
                        industry?: string[];
                        category?: string[];
                        tag?: string[];
                        risk?: string[];
                    } | null;
                    team: {
                        role: string;
                        name?: string;
                        nameEn?: string;
                        requires?: string[];
                        count: number;
                    }[];
                    cap: (number | {
                        average: string;
                    }) | null;
                    /** @default [] */
                    requires?: {
                        region?: string[];
                        industry?: string[];
                        category?: string[];
                        tag?: string[];
                        risk?: string[];
                        qualification: string;
                    }[];
                    /**
                     * @default {
                     *       "kind": "all"
                     *     }
                     */
                    inspectors?: {
                        /** @constant */
                        kind: "all";
                    } | {
                        /** @enum {string} */
                        kind: "only" | "without";
                        ids: string[];
                        reason: string;
                    };
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdPartsByDepartmentReady: {
        parameters: {
            path: {
                id: string;
                department: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdConfirm: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @default [] */
                    without?: string[];
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdTakeBack: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdCancel: {
        parameters: {
            path: {
                id: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicTasks: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                text?: string;
                state?: "draft" | "confirmed" | "frozen" | "committed" | "drawn" | "dispatched" | "in_progress" | "results_complete" | "published" | "archived" | "cancelled";
                department?: string;
                year?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicTaskSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicTasksCsv: {
        parameters: {
            query?: {
                text?: string;
                state?: "draft" | "confirmed" | "frozen" | "committed" | "drawn" | "dispatched" | "in_progress" | "results_complete" | "published" | "archived" | "cancelled";
                department?: string;
                year?: number;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicTasksById: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PublicTask"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByTaskPreparations: {
        parameters: {
            path: {
                task: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            202: {
                content: {
                    "application/json": {
                        id: string;
                        job: string;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTasksByTaskPreparation: {
        parameters: {
            path: {
                task: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        task: string;
                        attempt: number;
                        /** @enum {string} */
                        state: "preparing" | "ready" | "failed";
                        job: string;
                        stale: boolean;
                        manifestHash: string | null;
                        askedAt: string;
                        readyAt: string | null;
                        summary: {
                            zh: string[];
                            en: string[];
                        } | null;
                        warnings: {
                            zh: string;
                            en: string;
                        }[];
                        forecast: {
                            text: {
                                zh: string[];
                                en: string[];
                            };
                            figures: {
                                [key: string]: unknown;
                            };
                        } | null;
                        shortages: {
                            department: string;
                            share: number;
                            worst: number;
                            accepted: {
                                zh: string;
                                en: string;
                                /** @description Who accepted it, by name */
                                by: string | null;
                                at: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPreparationsByPreparation: {
        parameters: {
            path: {
                preparation: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        task: string;
                        attempt: number;
                        /** @enum {string} */
                        state: "preparing" | "ready" | "failed";
                        job: string;
                        stale: boolean;
                        manifestHash: string | null;
                        askedAt: string;
                        readyAt: string | null;
                        summary: {
                            zh: string[];
                            en: string[];
                        } | null;
                        warnings: {
                            zh: string;
                            en: string;
                        }[];
                        forecast: {
                            text: {
                                zh: string[];
                                en: string[];
                            };
                            figures: {
                                [key: string]: unknown;
                            };
                        } | null;
                        shortages: {
                            department: string;
                            share: number;
                            worst: number;
                            accepted: {
                                zh: string;
                                en: string;
                                /** @description Who accepted it, by name */
                                by: string | null;
                                at: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPreparationsByPreparationShortages: {
        parameters: {
            path: {
                preparation: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPreparationsByPreparationFreezing: {
        parameters: {
            path: {
                preparation: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        id: string;
                        manifestHash: string;
                        commitBy: string;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawCommitments: {
        parameters: {
            path: {
                draw: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    secretKeeping: "department";
                    department: string;
                    commitment: string;
                } | {
                    /** @constant */
                    secretKeeping: "service";
                    department: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        department: string;
                        commitment: string;
                        /** @enum {string} */
                        secretKeeping: "department" | "service";
                        committedAt: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawReveals: {
        parameters: {
            path: {
                draw: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                    secret: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        department: string;
                        revealedAt: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawBeacon: {
        parameters: {
            path: {
                draw: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    signature?: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        round: number;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawDigits: {
        parameters: {
            path: {
                draw: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    digits: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "waiting" | "disagreed" | "agreed";
                        reading: number;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawResult: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        resultHash: string;
                        seedHash: string;
                        drawnAt: string;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDrawsByDrawEvents: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            event: {
                                [key: string]: string | number;
                            };
                            evidence: string | null;
                            department: string;
                            recordedAt: string;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawEvents: {
        parameters: {
            path: {
                draw: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    event: {
                        /** @constant */
                        kind: "inspector-out";
                        department: string;
                        entity: string;
                        inspector: string;
                        /** @description Public for ever: what is private belongs to the evidence */
                        reason: string;
                    } | {
                        /** @constant */
                        kind: "inspector-unavailable";
                        department: string;
                        inspector: string;
                        /** @description Public for ever: what is private belongs to the evidence */
                        reason: string;
                    } | {
                        /** @constant */
                        kind: "entity-out";
                        entity: string;
                        /** @description Public for ever: what is private belongs to the evidence */
                        reason: string;
                    } | {
                        /** @constant */
                        kind: "appoint";
                        department: string;
                        entity: string;
                        place: number;
                        inspector: string;
                        /** @description Public for ever: what is private belongs to the evidence */
                        reason: string;
                    } | {
                        /** @constant */
                        kind: "refill";
                        department: string;
                        entity: string;
                        place: number;
                        /** @description Public for ever: what is private belongs to the evidence */
                        reason: string;
                    };
                    /** @description What proves the reason (document, number, where it is kept); not public, and about an inspector seen by the own department only */
                    evidence: string;
                    /** @description How many events the caller has seen */
                    after: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        number: number;
                        /** @description selected: [entity]; teams: [[department, entity, [[role, inspector or null]]]]; appointed: [[department, entity, place]] */
                        state: {
                            readonly selected: string[];
                            readonly teams: [
                                string,
                                string,
                                [
                                    string,
                                    string | null
                                ][]
                            ][];
                            readonly appointed: [
                                string,
                                string,
                                number
                            ][];
                        };
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawVoiding: {
        parameters: {
            path: {
                draw: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                    /** @description Public for ever: what is private belongs to the evidence */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "asked" | "voided";
                        reason: string;
                        readonly approved: string[];
                        readonly missing: string[];
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawVoidingApprovals: {
        parameters: {
            path: {
                draw: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "asked" | "voided";
                        reason: string;
                        readonly approved: string[];
                        readonly missing: string[];
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawVoidingWithdrawal: {
        parameters: {
            path: {
                draw: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                    /** @description Public for ever: what is private belongs to the evidence */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDrawsByDrawDisclosure: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        disclosedAt: string;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTasksByTaskDraws: {
        parameters: {
            path: {
                task: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            task: string;
                            drawId: string;
                            title: string;
                            attempt: number;
                            previous: string | null;
                            next: string | null;
                            /** @enum {string} */
                            state: "frozen" | "committed" | "revealed" | "drawn" | "voided";
                            /** @enum {string} */
                            disclosure: "open" | "sealed";
                            disclosed: boolean;
                            /** @description SHA-256, hex */
                            manifestHash: string;
                            /** @description RFC 3339, UTC */
                            commitBy: string;
                            /** @description RFC 3339, UTC */
                            revealBy: string;
                            entropy: {
                                /** @enum {string} */
                                kind: "none" | "drand" | "witnessed";
                                round: number | null;
                                description: string | null;
                                /** @description The digits that witnesses entered, or the randomness of the round, hex; null: not there (yet), or not disclosed yet */
                                value: string | null;
                                /** @description Who read the digits that count, named as the rule of the task publishes persons; null: nobody (yet) */
                                witnesses: {
                                    department: string | null;
                                    name: string | null;
                                }[] | null;
                            };
                            /** @description While digits are awaited; null: they are not awaited (any more) */
                            witnesses: {
                                /** @description The reading under way, from 1; it begins anew each time that two witnesses disagree */
                                reading: number;
                                /** @description Who has entered in it, not what; by name for the departments that take part */
                                entered: {
                                    user: string | null;
                                    name: string | null;
                                    department: string | null;
                                }[];
                                /** @description Whether the reading before it ended in disagreement */
                                disagreed: boolean;
                            } | null;
                            strata: {
                                id: string;
                                population: number;
                                sample: number;
                                reserve: number;
                            }[];
                            departments: {
                                id: string;
                                /** @enum {string} */
                                role: "initiating" | "cooperating";
                                commitment: string | null;
                                committedAt: string | null;
                                secretKeeping: ("department" | "service") | null;
                                revealedAt: string | null;
                                secret: string | null;
                                absent: boolean;
                            }[];
                            /** @description RFC 3339, UTC */
                            frozenAt: string;
                            commitmentsClosedAt: string | null;
                            revealsClosedAt: string | null;
                            entropyAt: string | null;
                            drawnAt: string | null;
                            resultHash: string | null;
                            seedHash: string | null;
                            seed: string | null;
                            events: number;
                            disclosedAt: string | null;
                            voiding: {
                                reason: string;
                                /** @description RFC 3339, UTC */
                                askedAt: string;
                                approved: string[];
                                voidedAt: string | null;
                            } | null;
                            files: {
                                name: string;
                                size: number;
                                /** @description SHA-256, hex */
                                sha256: string;
                            }[];
                            links: {
                                /** @description The certificate as a PDF; null: nothing is drawn yet */
                                certificate: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDrawsByDraw: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        task: string;
                        drawId: string;
                        title: string;
                        attempt: number;
                        previous: string | null;
                        next: string | null;
                        /** @enum {string} */
                        state: "frozen" | "committed" | "revealed" | "drawn" | "voided";
                        /** @enum {string} */
                        disclosure: "open" | "sealed";
                        disclosed: boolean;
                        /** @description SHA-256, hex */
                        manifestHash: string;
                        /** @description RFC 3339, UTC */
                        commitBy: string;
                        /** @description RFC 3339, UTC */
                        revealBy: string;
                        entropy: {
                            /** @enum {string} */
                            kind: "none" | "drand" | "witnessed";
                            round: number | null;
                            description: string | null;
                            /** @description The digits that witnesses entered, or the randomness of the round, hex; null: not there (yet), or not disclosed yet */
                            value: string | null;
                            /** @description Who read the digits that count, named as the rule of the task publishes persons; null: nobody (yet) */
                            witnesses: {
                                department: string | null;
                                name: string | null;
                            }[] | null;
                        };
                        /** @description While digits are awaited; null: they are not awaited (any more) */
                        witnesses: {
                            /** @description The reading under way, from 1; it begins anew each time that two witnesses disagree */
                            reading: number;
                            /** @description Who has entered in it, not what; by name for the departments that take part */
                            entered: {
                                user: string | null;
                                name: string | null;
                                department: string | null;
                            }[];
                            /** @description Whether the reading before it ended in disagreement */
                            disagreed: boolean;
                        } | null;
                        strata: {
                            id: string;
                            population: number;
                            sample: number;
                            reserve: number;
                        }[];
                        departments: {
                            id: string;
                            /** @enum {string} */
                            role: "initiating" | "cooperating";
                            commitment: string | null;
                            committedAt: string | null;
                            secretKeeping: ("department" | "service") | null;
                            revealedAt: string | null;
                            secret: string | null;
                            absent: boolean;
                        }[];
                        /** @description RFC 3339, UTC */
                        frozenAt: string;
                        commitmentsClosedAt: string | null;
                        revealsClosedAt: string | null;
                        entropyAt: string | null;
                        drawnAt: string | null;
                        resultHash: string | null;
                        seedHash: string | null;
                        seed: string | null;
                        events: number;
                        disclosedAt: string | null;
                        voiding: {
                            reason: string;
                            /** @description RFC 3339, UTC */
                            askedAt: string;
                            approved: string[];
                            voidedAt: string | null;
                        } | null;
                        files: {
                            name: string;
                            size: number;
                            /** @description SHA-256, hex */
                            sha256: string;
                        }[];
                        links: {
                            /** @description The certificate as a PDF; null: nothing is drawn yet */
                            certificate: string | null;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDrawsByDrawBundleZip: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDrawsByDrawState: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        events: number;
                        /** @description selected: [entity]; teams: [[department, entity, [[role, inspector or null]]]]; appointed: [[department, entity, place]] */
                        state: {
                            readonly selected: string[];
                            readonly teams: [
                                string,
                                string,
                                [
                                    string,
                                    string | null
                                ][]
                            ][];
                            readonly appointed: [
                                string,
                                string,
                                number
                            ][];
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDrawsByDrawSeats: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                department?: string;
                entity?: string;
                inspector?: string;
            };
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            entity: string;
                            department: string;
                            place: number;
                            role: string;
                            inspector: string | null;
                            name: string | null;
                            certificate: string | null;
                            appointed: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDraws: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description Part of the title or of the draw id */
                text?: string;
                state?: "frozen" | "committed" | "revealed" | "drawn" | "voided";
                task?: string;
                /** @description One that takes part */
                department?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            task: string;
                            drawId: string;
                            title: string;
                            attempt: number;
                            previous: string | null;
                            next: string | null;
                            /** @enum {string} */
                            state: "frozen" | "committed" | "revealed" | "drawn" | "voided";
                            /** @enum {string} */
                            disclosure: "open" | "sealed";
                            disclosed: boolean;
                            /** @description SHA-256, hex */
                            manifestHash: string;
                            /** @description RFC 3339, UTC */
                            commitBy: string;
                            /** @description RFC 3339, UTC */
                            revealBy: string;
                            entropy: {
                                /** @enum {string} */
                                kind: "none" | "drand" | "witnessed";
                                round: number | null;
                                description: string | null;
                                /** @description The digits that witnesses entered, or the randomness of the round, hex; null: not there (yet), or not disclosed yet */
                                value: string | null;
                                /** @description Who read the digits that count, named as the rule of the task publishes persons; null: nobody (yet) */
                                witnesses: {
                                    department: string | null;
                                    name: string | null;
                                }[] | null;
                            };
                            /** @description While digits are awaited; null: they are not awaited (any more) */
                            witnesses: {
                                /** @description The reading under way, from 1; it begins anew each time that two witnesses disagree */
                                reading: number;
                                /** @description Who has entered in it, not what; by name for the departments that take part */
                                entered: {
                                    user: string | null;
                                    name: string | null;
                                    department: string | null;
                                }[];
                                /** @description Whether the reading before it ended in disagreement */
                                disagreed: boolean;
                            } | null;
                            strata: {
                                id: string;
                                population: number;
                                sample: number;
                                reserve: number;
                            }[];
                            departments: {
                                id: string;
                                /** @enum {string} */
                                role: "initiating" | "cooperating";
                                commitment: string | null;
                                committedAt: string | null;
                                secretKeeping: ("department" | "service") | null;
                                revealedAt: string | null;
                                secret: string | null;
                                absent: boolean;
                            }[];
                            /** @description RFC 3339, UTC */
                            frozenAt: string;
                            commitmentsClosedAt: string | null;
                            revealsClosedAt: string | null;
                            entropyAt: string | null;
                            drawnAt: string | null;
                            resultHash: string | null;
                            seedHash: string | null;
                            seed: string | null;
                            events: number;
                            disclosedAt: string | null;
                            voiding: {
                                reason: string;
                                /** @description RFC 3339, UTC */
                                askedAt: string;
                                approved: string[];
                                voidedAt: string | null;
                            } | null;
                            files: {
                                name: string;
                                size: number;
                                /** @description SHA-256, hex */
                                sha256: string;
                            }[];
                            links: {
                                /** @description The certificate as a PDF; null: nothing is drawn yet */
                                certificate: string | null;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsCsv: {
        parameters: {
            query?: {
                /** @description Part of the title or of the draw id */
                text?: string;
                state?: "frozen" | "committed" | "revealed" | "drawn" | "voided";
                task?: string;
                /** @description One that takes part */
                department?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDraw: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        task: string;
                        drawId: string;
                        title: string;
                        attempt: number;
                        previous: string | null;
                        next: string | null;
                        /** @enum {string} */
                        state: "frozen" | "committed" | "revealed" | "drawn" | "voided";
                        /** @enum {string} */
                        disclosure: "open" | "sealed";
                        disclosed: boolean;
                        /** @description SHA-256, hex */
                        manifestHash: string;
                        /** @description RFC 3339, UTC */
                        commitBy: string;
                        /** @description RFC 3339, UTC */
                        revealBy: string;
                        entropy: {
                            /** @enum {string} */
                            kind: "none" | "drand" | "witnessed";
                            round: number | null;
                            description: string | null;
                            /** @description The digits that witnesses entered, or the randomness of the round, hex; null: not there (yet), or not disclosed yet */
                            value: string | null;
                            /** @description Who read the digits that count, named as the rule of the task publishes persons; null: nobody (yet) */
                            witnesses: {
                                department: string | null;
                                name: string | null;
                            }[] | null;
                        };
                        /** @description While digits are awaited; null: they are not awaited (any more) */
                        witnesses: {
                            /** @description The reading under way, from 1; it begins anew each time that two witnesses disagree */
                            reading: number;
                            /** @description Who has entered in it, not what; by name for the departments that take part */
                            entered: {
                                user: string | null;
                                name: string | null;
                                department: string | null;
                            }[];
                            /** @description Whether the reading before it ended in disagreement */
                            disagreed: boolean;
                        } | null;
                        strata: {
                            id: string;
                            population: number;
                            sample: number;
                            reserve: number;
                        }[];
                        departments: {
                            id: string;
                            /** @enum {string} */
                            role: "initiating" | "cooperating";
                            commitment: string | null;
                            committedAt: string | null;
                            secretKeeping: ("department" | "service") | null;
                            revealedAt: string | null;
                            secret: string | null;
                            absent: boolean;
                        }[];
                        /** @description RFC 3339, UTC */
                        frozenAt: string;
                        commitmentsClosedAt: string | null;
                        revealsClosedAt: string | null;
                        entropyAt: string | null;
                        drawnAt: string | null;
                        resultHash: string | null;
                        seedHash: string | null;
                        seed: string | null;
                        events: number;
                        disclosedAt: string | null;
                        voiding: {
                            reason: string;
                            /** @description RFC 3339, UTC */
                            askedAt: string;
                            approved: string[];
                            voidedAt: string | null;
                        } | null;
                        files: {
                            name: string;
                            size: number;
                            /** @description SHA-256, hex */
                            sha256: string;
                        }[];
                        links: {
                            /** @description The certificate as a PDF; null: nothing is drawn yet */
                            certificate: string | null;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawBundleZip: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawFilesByName: {
        parameters: {
            path: {
                draw: string;
                name: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": unknown;
                    "application/x-ndjson": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawState: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        events: number;
                        /** @description selected: [entity]; teams: [[department, entity, [[role, inspector or null]]]]; appointed: [[department, entity, place]] */
                        state: {
                            readonly selected: string[];
                            readonly teams: [
                                string,
                                string,
                                [
                                    string,
                                    string | null
                                ][]
                            ][];
                            readonly appointed: [
                                string,
                                string,
                                number
                            ][];
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawEntitiesByEntity: {
        parameters: {
            path: {
                draw: string;
                entity: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        standing: ("selected" | "reserve" | "not-drawn") | null;
                        published: ("selected" | "reserve" | "not-drawn") | null;
                        selectedNow: boolean;
                        /** @description What double-random verifies by itself: inclusion, ticket, rank and cutoff */
                        proof: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawDrawn: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description Part of the entity's name, or of its id */
                text?: string;
                stratum?: string;
                standing?: "selected" | "out" | "substitute" | "reserve";
            };
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["DrawnEntity"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawDrawnCsv: {
        parameters: {
            query?: {
                /** @description Part of the entity's name, or of its id */
                text?: string;
                stratum?: string;
                standing?: "selected" | "out" | "substitute" | "reserve";
                lang?: "zh" | "en";
            };
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawShortages: {
        parameters: {
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            department: string;
                            /** @description Places that the draw could not fill */
                            empty: number;
                            /** @description Places that are empty after all events */
                            emptyNow: number;
                            /** @description Places that the same inspectors were wanted for */
                            slots: number;
                            /** @description Inspectors who could take any of these places; with their limits there are too few of them, which the result proves */
                            inspectors: number;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawEvents: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["PublicDrawEvent"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicEntities: {
        parameters: {
            query: {
                limit?: number;
                after?: string;
                /** @description Two characters or more */
                text: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            entity: string;
                            /** @description As the task's rule publishes it; null: the list is not published */
                            name: string | null;
                            region: string;
                            draw: string;
                            title: string;
                            /** @description When the draw was voided; null: it stands */
                            voidedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicEntitiesCsv: {
        parameters: {
            query: {
                /** @description Two characters or more */
                text: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicEntitiesByEntityDraws: {
        parameters: {
            query?: {
                /** @description Draws that are looked into, whether or not they know it */
                limit?: number;
                after?: string;
            };
            path: {
                entity: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            draw: string;
                            drawId: string;
                            attempt: number;
                            title: string;
                            task: string;
                            /** @enum {string} */
                            state: "frozen" | "committed" | "revealed" | "drawn" | "voided";
                            frozenAt: string;
                            drawnAt: string | null;
                            voidedAt: string | null;
                            /**
                             * @description not-told: the draw is sealed, and says of nobody yet whether it has them
                             * @enum {string}
                             */
                            place: "in-pool" | "left-out" | "not-told";
                            /** @description As the task's rule publishes it */
                            name: string | null;
                            stratum: {
                                id: string;
                                population: number;
                                sample: number;
                                reserve: number;
                            } | null;
                            /** @description Which would check it */
                            readonly departments: string[];
                            /** @description Why it was left out */
                            reason: {
                                zh: string;
                                en: string;
                            } | null;
                            /** @description Now, after all events; null: nothing is drawn yet, or not told */
                            selected: boolean | null;
                            /** @description Who goes there; names where the task publishes them in full */
                            readonly team: {
                                department: string;
                                role: string;
                                inspector: string | null;
                                name: string | null;
                                certificate: string | null;
                            }[];
                            visit: {
                                /** @enum {string} */
                                state: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                                onSiteAt: string | null;
                                endedOn: string | null;
                                /** @description The last day for publication in time */
                                dueOn: string | null;
                                /** @description When and why nobody goes there any more */
                                dropped: {
                                    at: string;
                                    reason: string;
                                } | null;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicPoolEntities: {
        parameters: {
            query: {
                /** @description Two characters or more */
                text: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            entity: string;
                            /** @description As the pool has it; a natural person's as the task's rule publishes it */
                            name: string;
                            /** @description The newest of the draws that were looked into in whose pool it stands */
                            draw: string;
                            title: string;
                            drawnAt: string | null;
                        }[];
                        /** @description There may be others: ask for more of the name */
                        more: boolean;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByTaskDispatch: {
        parameters: {
            path: {
                task: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        task: string;
                        draw: string;
                        visits: number;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTasksByTaskSchedule: {
        parameters: {
            path: {
                task: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByTaskSchedule: {
        parameters: {
            path: {
                task: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The most visits of an inspector on one day */
                    perDay?: number;
                    /** @description Times of day at which visits start; at least `perDay` of them */
                    starts?: string[];
                    /** @description Narrows the task's period; null: no longer */
                    from?: string | null;
                    to?: string | null;
                    /** @description Of the schedule that the caller has read; 0: there was none */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            202: {
                content: {
                    "application/json": {
                        job: string;
                        version: number;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisits: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                task?: string;
                state?: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                /** @description First day; with it or `to`, visits that have no day yet are left out */
                from?: string;
                to?: string;
                /** @description Whether the visit has a day */
                placed?: "yes" | "no";
                /** @description One that has a part in the visit */
                department?: string;
                /** @description Staff number of somebody who goes there, for `department` if that is given */
                inspector?: string;
                /** @description Beginning of the GB/T 2260 code */
                region?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
                /** @description By day, or by the day until which the result is to be published; -: the latest first. Those without one come last */
                sort?: "day" | "-day" | "due" | "-due";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["Visit"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsCsv: {
        parameters: {
            query?: {
                task?: string;
                state?: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                /** @description First day; with it or `to`, visits that have no day yet are left out */
                from?: string;
                to?: string;
                /** @description Whether the visit has a day */
                placed?: "yes" | "no";
                /** @description One that has a part in the visit */
                department?: string;
                /** @description Staff number of somebody who goes there, for `department` if that is given */
                inspector?: string;
                /** @description Beginning of the GB/T 2260 code */
                region?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
                /** @description By day, or by the day until which the result is to be published; -: the latest first. Those without one come last */
                sort?: "day" | "-day" | "due" | "-due";
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitDays: {
        parameters: {
            query: {
                from: string;
                to: string;
                /** @description The own one unless told */
                department?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        department: string;
                        days: {
                            date: string;
                            /** @enum {string} */
                            kind: "working" | "rest";
                            visits: number;
                            inspectors: number;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisit: {
        parameters: {
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["WholeVisit"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putVisitsByVisitDay: {
        parameters: {
            path: {
                visit: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date: string;
                    start: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["WholeVisit"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteVisitsByVisitDay: {
        parameters: {
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["WholeVisit"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putVisitsByVisitOpeningDays: {
        parameters: {
            path: {
                visit: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number[];
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["WholeVisit"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getNotices: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "due" | "delivered";
                task?: string;
                /** @description Due: by this day, today unless told */
                until?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            visit: string;
                            task: string;
                            entity: string;
                            name: string;
                            address: string;
                            date: string | null;
                            start: string | null;
                            /** @description The day by which it is delivered */
                            by: string | null;
                            overdue: boolean;
                            /** @description The list is secret: it is handed over on site */
                            onSite: boolean;
                            departments: string[];
                            notice: {
                                id: string;
                                department: string;
                                number: string | null;
                                deliveredOn: string;
                                /** @enum {string} */
                                method: "in-person" | "by-post" | "electronic" | "on-site";
                                /** @description For the departments of the draw */
                                receivedBy: string | null;
                                /** @description The day that it told */
                                date: string | null;
                                start: string | null;
                                recordedAt: string;
                                outdated: {
                                    at: string;
                                    /** @enum {string} */
                                    because: "moved" | "taken-back";
                                } | null;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getNoticesCsv: {
        parameters: {
            query?: {
                state?: "due" | "delivered";
                task?: string;
                /** @description Due: by this day, today unless told */
                until?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postVisitsByVisitNotice: {
        parameters: {
            path: {
                visit: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 文号
                     * @default null
                     */
                    number?: string | null;
                    /** Format: date */
                    deliveredOn: string;
                    /** @enum {string} */
                    method: "in-person" | "by-post" | "electronic" | "on-site";
                    /**
                     * @description Who took it
                     * @default null
                     */
                    receivedBy?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        department: string;
                        number: string | null;
                        deliveredOn: string;
                        /** @enum {string} */
                        method: "in-person" | "by-post" | "electronic" | "on-site";
                        /** @description For the departments of the draw */
                        receivedBy: string | null;
                        /** @description The day that it told */
                        date: string | null;
                        start: string | null;
                        recordedAt: string;
                        outdated: {
                            at: string;
                            /** @enum {string} */
                            because: "moved" | "taken-back";
                        } | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteVisitsByVisitNotice: {
        parameters: {
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMyCalendarFeed: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        issuedAt: string;
                    };
                };
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postMyCalendarFeed: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        link: string;
                    };
                };
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteMyCalendarFeed: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteUsersByIdCalendarFeed: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicCalendarsByTokenIcs: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
            path: {
                token: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/calendar; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMyVisits: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description First day; with it or `to`, visits that have no day yet are left out */
                from?: string;
                to?: string;
                state?: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                /** @description Part of the entity's name, id or address */
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["MyVisit"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMyVisitsCsv: {
        parameters: {
            query?: {
                /** @description First day; with it or `to`, visits that have no day yet are left out */
                from?: string;
                to?: string;
                state?: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                /** @description Part of the entity's name, id or address */
                text?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitDossier: {
        parameters: {
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["VisitDossier"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postVisitsByVisitArrival: {
        parameters: {
            path: {
                visit: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description RFC 3339, by the phone's clock
                     */
                    arrivedAt: string;
                    /**
                     * @description 执法证 / the enforcement certificate
                     * @enum {string}
                     */
                    certificate: "shown" | "not-shown";
                    /**
                     * @description 亮码 / the code of this inspection
                     * @enum {string}
                     */
                    code: "shown" | "not-shown";
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        department: string;
                        inspector: string;
                        arrivedAt: string;
                        /** @enum {string} */
                        certificate: "shown" | "not-shown";
                        /** @enum {string} */
                        code: "shown" | "not-shown";
                        receivedAt: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postVisitsByVisitPartsByDepartmentEntry: {
        parameters: {
            path: {
                visit: string;
                department: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description The day on which the department's check ended
                     */
                    endedOn: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        part: {
                            department: string;
                            /** @enum {string} */
                            state: "awaiting" | "entered" | "returned" | "passed";
                            endedOn: string | null;
                        };
                        visit: {
                            id: string;
                            /** @enum {string} */
                            state: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                            endedOn: string | null;
                            /** @description The last day for publication in time */
                            dueOn: string | null;
                        };
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postSubmissions: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    submissions: components["schemas"]["SentRecordGiven"][];
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["SubmissionAnswer"][];
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitSubmissions: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                department?: string;
                item?: string;
            };
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            submission: string;
                            codeTable: string;
                            result: {
                                code: string;
                                zh: string;
                                en: string;
                            };
                            /** @enum {string} */
                            method: "on-site" | "written" | "online" | "entrusted";
                            finding: string;
                            disposition: {
                                /** @enum {string} */
                                code: "none" | "stop-and-feed-back" | "order-to-correct" | "transfer" | "notify-department" | "other";
                                zh: string;
                                en: string;
                            };
                            correctBy: string | null;
                            readonly attachments: {
                                sha256: string;
                                name: string;
                                /** @description null: its bytes have not come yet */
                                type: string | null;
                                /** @description Bytes */
                                size: number | null;
                            }[];
                            inspector: string;
                            device: string;
                            /** @description RFC 3339, UTC */
                            madeAt: string;
                            /** @description RFC 3339, UTC */
                            receivedAt: string;
                            /**
                             * @description former: whoever made it had left the team when it came
                             * @enum {string}
                             */
                            membership: "present" | "former";
                            department: string;
                            item: string;
                            /** @enum {string} */
                            standing: "head" | "replaced";
                            readonly replaces: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getConflicts: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordConflict"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitConflicts: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordConflict"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getAttachmentsBySha256: {
        parameters: {
            path: {
                /** @description SHA-256 of the bytes, hex */
                sha256: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "image/webp": unknown;
                    "image/heic": unknown;
                    "application/pdf": unknown;
                    "video/mp4": unknown;
                    "video/quicktime": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putAttachmentsBySha256: {
        parameters: {
            path: {
                /** @description SHA-256 of the bytes, hex */
                sha256: string;
            };
        };
        requestBody: {
            content: {
                "image/jpeg": unknown;
                "image/png": unknown;
                "image/webp": unknown;
                "image/heic": unknown;
                "application/pdf": unknown;
                "video/mp4": unknown;
                "video/quicktime": unknown;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        sha256: string;
                        /** @enum {string} */
                        type: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/pdf" | "video/mp4" | "video/quicktime";
                        size: number;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postVisitsByVisitReports: {
        parameters: {
            path: {
                visit: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description UUID in lower case, made by the phone and kept for every time that this is sent */
                    id: string;
                    /** @enum {string} */
                    kind: "recusal" | "unavailable" | "cannot-find" | "deregistered" | "repeat-cap";
                    /** @description Stays in the department; about the entity: seen by the initiating department, too */
                    reason: string;
                    /** @description What the event is published with, should the report be accepted */
                    publicReason: string;
                    /** @description What proves it, and where it is kept */
                    evidence: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, by the phone's clock
                     */
                    madeAt: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["VisitReport"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReports: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "open" | "accepted" | "declined";
                kind?: "recusal" | "unavailable" | "cannot-find" | "deregistered" | "repeat-cap";
                visit?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["VisitReport"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReportsCsv: {
        parameters: {
            query?: {
                state?: "open" | "accepted" | "declined";
                kind?: "recusal" | "unavailable" | "cannot-find" | "deregistered" | "repeat-cap";
                visit?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReportsByReport: {
        parameters: {
            path: {
                report: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["VisitReport"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postReportsByReportAcceptance: {
        parameters: {
            path: {
                report: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description null: in the inspector's own words */
                    publicReason?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["VisitReport"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postReportsByReportRefusal: {
        parameters: {
            path: {
                report: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["VisitReport"];
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicCodeTables: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["CodeTables"];
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCalendar: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        year: number;
                        /** @description Whether the public holidays of the year are known; if not, Monday to Friday are taken for working days */
                        known: boolean;
                        workingDays: number;
                        days: {
                            date: string;
                            /** @description Monday 1 to Sunday 7 */
                            weekday: number;
                            /** @enum {string} */
                            kind: "working" | "rest";
                            /**
                             * @description weekday: nothing is said of the day; announced: the arrangement that the library knows
                             * @enum {string}
                             */
                            source: "weekday" | "announced" | "correction";
                            note: string | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putCalendarCorrectionsByDate: {
        parameters: {
            path: {
                date: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "working" | "rest";
                    /** @description Public for ever: what is private belongs to the evidence */
                    note: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        date: string;
                        /** @enum {string} */
                        kind: "working" | "rest";
                        note: string;
                        changedAt: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteCalendarCorrectionsByDate: {
        parameters: {
            path: {
                date: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicCalendar: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        year: number;
                        /** @description Whether the public holidays of the year are known; if not, Monday to Friday are taken for working days */
                        known: boolean;
                        workingDays: number;
                        days: {
                            date: string;
                            /** @description Monday 1 to Sunday 7 */
                            weekday: number;
                            /** @enum {string} */
                            kind: "working" | "rest";
                            /**
                             * @description weekday: nothing is said of the day; announced: the arrangement that the library knows
                             * @enum {string}
                             */
                            source: "weekday" | "announced" | "correction";
                            note: string | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postVisitsByVisitPartsByDepartmentReview: {
        parameters: {
            path: {
                visit: string;
                department: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    decision: "pass";
                    version: number;
                } | {
                    /** @constant */
                    decision: "return";
                    version: number;
                    /** @description Public for ever: what is private belongs to the evidence */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        department: string;
                        /** @enum {string} */
                        state: "awaiting" | "entered" | "returned" | "passed";
                        version: number;
                        /** @enum {string} */
                        visitState: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReviews: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                task?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            visit: string;
                            department: string;
                            version: number;
                            task: string;
                            drawId: string;
                            taskTitle: string;
                            entity: string;
                            name: string;
                            enteredAt: string;
                            endedOn: string;
                            dueOn: string;
                            daysLeft: number;
                            lateDays: number;
                            /** @description The caller entered it, so that another reviewer reviews it */
                            byMyself: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReviewsCsv: {
        parameters: {
            query?: {
                task?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitReviews: {
        parameters: {
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            department: string;
                            number: number;
                            /** @enum {string} */
                            decision: "pass" | "return";
                            reason: string | null;
                            recordsHash: string;
                            at: string;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicationsDue: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                task?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
                /** @description Only where this department has not passed its part */
                missing?: string;
                dueUntil?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            visit: string;
                            task: string;
                            entity: string;
                            name: string;
                            /** @enum {string} */
                            state: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                            endedOn: string;
                            dueOn: string;
                            daysLeft: number;
                            lateDays: number;
                            /** @description Its result was published and is being corrected: no deadline runs, and it is not late */
                            correction: boolean;
                            /** @description Departments that have not passed their part; none: it only waits to be published */
                            missing: string[];
                            reminders: {
                                /** @enum {string} */
                                kind: "due" | "late";
                                daysLeft: number;
                                at: string;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicationsDueCsv: {
        parameters: {
            query?: {
                task?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
                /** @description Only where this department has not passed its part */
                missing?: string;
                dueUntil?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitPublication: {
        parameters: {
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        edition: number;
                        task: {
                            id: string;
                            drawId: string;
                            title: string;
                            documentNumber: string | null;
                        };
                        draw: {
                            id: string;
                            manifestHash: string;
                            attempt: number;
                        };
                        entity: {
                            /** @description Id in the draw */
                            id: string;
                            /** @description Masked where it is a natural person's and the task says so */
                            name: string;
                            uscc: string | null;
                            /** @description GB/T 2260 */
                            region: string;
                        };
                        /** @description YYYY-MM-DD: when the last check of the visit ended */
                        endedOn: string;
                        readonly parts: {
                            department: string;
                            name: string;
                            nameEn: string | null;
                            /** @description YYYY-MM-DD: when the check of this department ended */
                            endedOn: string;
                            readonly inspectors: {
                                name?: string;
                                certificate?: string;
                            }[];
                            readonly items: {
                                /** @description Code on the list of the department */
                                item: string;
                                name: string;
                                method: string;
                                result: {
                                    code: string;
                                    zh: string;
                                    en: string;
                                    /** @description Which table of result codes */
                                    table: string;
                                };
                                finding: string;
                                disposition: {
                                    code: string;
                                    zh: string;
                                    en: string;
                                };
                                /** @description YYYY-MM-DD, of an order to correct */
                                correctBy: string | null;
                            }[];
                        }[];
                        publishedAt: string;
                        /** @description YYYY-MM-DD: the last day for publication in time; a correction keeps that of the first edition */
                        dueOn: string;
                        /** @description Working days after dueOn; a correction keeps those of the first edition */
                        lateDays: number;
                        supersedes: {
                            id: string;
                            reason: string;
                        } | null;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postVisitsByVisitPublication: {
        parameters: {
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        publication: string;
                        edition: number;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByTaskPublication: {
        parameters: {
            path: {
                task: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `next` of the answer before
                     * @default null
                     */
                    after?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        published: {
                            publication: string;
                            edition: number;
                            visit: string;
                        }[];
                        refused: {
                            visit: string;
                            code: string;
                            zh: string;
                            en: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitPublications: {
        parameters: {
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            edition: number;
                            /** @enum {string} */
                            state: "published" | "objection_open" | "upheld" | "corrected" | "withdrawn";
                            contentHash: string;
                            publishedAt: string;
                            dueOn: string;
                            lateDays: number;
                            objectionsUntil: string;
                            openObjections: number;
                            supersedes: string | null;
                            supersededAt: string | null;
                            withdrawn: {
                                at: string;
                                reason: string;
                            } | null;
                            /** @description The correction that is under way */
                            correction: {
                                id: string;
                                reason: string;
                                readonly departments: string[];
                                department: string;
                                askedAt: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPublicationsByPublicationCorrection: {
        parameters: {
            path: {
                publication: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    departments: string[];
                    /** @description Public for ever: what is private belongs to the evidence */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        correction: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPublicationsByPublicationWithdrawal: {
        parameters: {
            path: {
                publication: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Public for ever: what is private belongs to the evidence */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        withdrawnAt: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getObjections: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "open" | "upheld" | "corrected" | "withdrawn" | "moot";
                task?: string;
                publication?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            publication: string;
                            /** @description That it objects to */
                            edition: number;
                            visit: string;
                            entity: {
                                id: string;
                                name: string;
                            };
                            task: {
                                id: string;
                                drawId: string;
                                title: string;
                            };
                            /** @enum {string} */
                            state: "open" | "upheld" | "corrected" | "withdrawn" | "moot";
                            /** @enum {string} */
                            standing: "for-entity" | "other";
                            claimant: string;
                            contact: string;
                            department: string | null;
                            text: string;
                            receivedAt: string;
                            decision: {
                                at: string;
                                by: string;
                                department: string;
                                reason: string;
                            } | null;
                            correction: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getObjectionsCsv: {
        parameters: {
            query?: {
                state?: "open" | "upheld" | "corrected" | "withdrawn" | "moot";
                task?: string;
                publication?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getObjectionsByObjection: {
        parameters: {
            path: {
                objection: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        id: string;
                        publication: string;
                        /** @description That it objects to */
                        edition: number;
                        visit: string;
                        entity: {
                            id: string;
                            name: string;
                        };
                        task: {
                            id: string;
                            drawId: string;
                            title: string;
                        };
                        /** @enum {string} */
                        state: "open" | "upheld" | "corrected" | "withdrawn" | "moot";
                        /** @enum {string} */
                        standing: "for-entity" | "other";
                        claimant: string;
                        contact: string;
                        department: string | null;
                        text: string;
                        receivedAt: string;
                        decision: {
                            at: string;
                            by: string;
                            department: string;
                            reason: string;
                        } | null;
                        correction: string | null;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postObjectionsByObjectionDecision: {
        parameters: {
            path: {
                objection: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    decision: "uphold";
                    /** @description Public for ever: what is private belongs to the evidence */
                    reason: string;
                } | {
                    /** @constant */
                    decision: "correct";
                    /** @description Public for ever: what is private belongs to the evidence */
                    reason: string;
                    /** @description Whose parts are sent back */
                    departments: string[];
                } | {
                    /** @constant */
                    decision: "withdraw";
                    /** @description Public for ever: what is private belongs to the evidence */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "open" | "upheld" | "corrected" | "withdrawn" | "moot";
                        decidedAt: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicResultsByResultObjections: {
        parameters: {
            path: {
                result: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        objectionsUntil: string;
                        items: {
                            /** @enum {string} */
                            state: "open" | "upheld" | "corrected" | "withdrawn" | "moot";
                            department: string | null;
                            receivedAt: string;
                            decidedAt: string | null;
                            /** @description Of the decision */
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPublicResultsByResultObjections: {
        parameters: {
            path: {
                result: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Made by the sender: the same objection sent again counts once
                     */
                    id: string;
                    /**
                     * @description `for-entity`: you speak for the entity that was inspected
                     * @enum {string}
                     */
                    standing: "for-entity" | "other";
                    claimant: string;
                    /** @description How you can be reached; seen by the reviewers of the departments only */
                    contact: string;
                    /**
                     * @description Whose part of the result is wrong; null: the whole
                     * @default null
                     */
                    department?: string | null;
                    text: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        receipt: string;
                        receivedAt: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicObjectionsByReceipt: {
        parameters: {
            path: {
                receipt: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "open" | "upheld" | "corrected" | "withdrawn" | "moot";
                        department: string | null;
                        receivedAt: string;
                        decidedAt: string | null;
                        /** @description Of the decision */
                        reason: string | null;
                        result: string;
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicOverdue: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                task?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: {
                            visit: string;
                            task: {
                                id: string;
                                drawId: string;
                                title: string;
                            };
                            /** @description null: the list of drawn entities is not public */
                            entity: {
                                id: string;
                                name: string;
                            } | null;
                            dueOn: string;
                            /** @description Working days */
                            lateDays: number;
                            /** @description Who holds it up: by its records, by its review, or, all parts being passed, by not publishing */
                            readonly departments: {
                                id: string;
                                name: string;
                                nameEn: string | null;
                                /** @enum {string} */
                                owes: "entry" | "review" | "publication";
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicOverdueCsv: {
        parameters: {
            query?: {
                task?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicResults: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                /** @description A part of the entity's name, or the beginning of its code, from one character up */
                text?: string;
                /** @description Id of a task */
                task?: string;
                /** @description Id of a draw */
                draw?: string;
                department?: string;
                /** @description The beginning of a division code */
                region?: string;
                /** @description Code of an item */
                item?: string;
                /** @description A result code */
                result?: string;
                outcome?: "no-problem" | "problem" | "not-found" | "not-operating";
                /** @description In which it was first published, in China */
                year?: number;
                /** @description standing: editions that hold now; corrected: those that another took the place of; withdrawn: tombstones */
                state?: "standing" | "published" | "objection_open" | "upheld" | "corrected" | "withdrawn";
                /** @description Published on this day in China or later */
                from?: string;
                /** @description Published on this day in China or earlier */
                to?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: (components["schemas"]["PublicResultSummary"] | components["schemas"]["PublicTombstone"])[];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, withdrawn-has-no-content, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicResultsByResult: {
        parameters: {
            path: {
                result: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["PublicResult"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicResultsByResultEditions: {
        parameters: {
            path: {
                result: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        editions: (components["schemas"]["PublicResultSummary"] | components["schemas"]["PublicTombstone"])[];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicEntitiesByEntityResults: {
        parameters: {
            path: {
                entity: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        entity: string;
                        draws: {
                            draw: string;
                            drawId: string;
                            attempt: number;
                            title: string;
                            voidedAt: string | null;
                            /** @description The entity went out of the draw, and a substitute is visited */
                            replacedAt: string | null;
                            /** @description Where the proof of the draw is */
                            proof: string;
                        }[];
                        results: components["schemas"]["PublicResultSummary"][];
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicResultsCsv: {
        parameters: {
            query?: {
                /** @description A part of the entity's name, or the beginning of its code, from one character up */
                text?: string;
                /** @description Id of a task */
                task?: string;
                /** @description Id of a draw */
                draw?: string;
                department?: string;
                /** @description The beginning of a division code */
                region?: string;
                /** @description Code of an item */
                item?: string;
                /** @description A result code */
                result?: string;
                outcome?: "no-problem" | "problem" | "not-found" | "not-operating";
                /** @description In which it was first published, in China */
                year?: number;
                /** @description standing: editions that hold now; corrected: those that another took the place of; withdrawn: tombstones */
                state?: "standing" | "published" | "objection_open" | "upheld" | "corrected" | "withdrawn";
                /** @description Published on this day in China or later */
                from?: string;
                /** @description Published on this day in China or earlier */
                to?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description withdrawn-has-no-content, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicResultsAtom: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/atom+xml": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicOpenData: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        licence: {
                            zh: string;
                            en: string;
                        };
                        /** @description Counts every change of the record; files with the same number are of the same state */
                        asOf: number;
                        dictionary: string;
                        years: {
                            year: number;
                            archive: string;
                            files: {
                                zh: string;
                                en: string;
                                name: string;
                                csv: string;
                                ndjson: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicOpenDataDictionary: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        /** @constant */
                        format: "double-random-open-data";
                        /** @constant */
                        version: 1;
                        licence: {
                            zh: string;
                            en: string;
                        };
                        files: {
                            zh: string;
                            en: string;
                            name: string;
                            /** @description By what a row belongs to a year */
                            year: {
                                zh: string;
                                en: string;
                            };
                            /** @description Where the API tells the same */
                            source: string;
                            readonly key: string[];
                            columns: {
                                zh: string;
                                en: string;
                                name: string;
                                /** @enum {string} */
                                type: "text" | "integer" | "date" | "time" | "code";
                                unit: {
                                    zh: string;
                                    en: string;
                                } | null;
                                codes: {
                                    zh: string;
                                    en: string;
                                    code: string;
                                }[] | null;
                                /** @description The column of another file that it leads to */
                                of: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description token-refused */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicOpenDataByYearDataZip: {
        parameters: {
            path: {
                year: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/zip": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicOpenDataByYearByFile: {
        parameters: {
            path: {
                year: number;
                file: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                    "application/x-ndjson": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getFollowUps: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                state?: "open" | "overdue" | "done" | "cancelled";
                kind?: "order-to-correct" | "re-check" | "transfer" | "notification";
                /** @description What the department has to do, or what it is notified of */
                side?: "own" | "received";
                department?: string;
                task?: string;
                visit?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        items: components["schemas"]["FollowUp"][];
                        next: string | null;
                    };
                };
            };
            /** @description bad-cursor, bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getFollowUpsCsv: {
        parameters: {
            query?: {
                state?: "open" | "overdue" | "done" | "cancelled";
                kind?: "order-to-correct" | "re-check" | "transfer" | "notification";
                /** @description What the department has to do, or what it is notified of */
                side?: "own" | "received";
                department?: string;
                task?: string;
                visit?: string;
                /** @description Part of the entity's name, id or address */
                text?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getFollowUpsOpen: {
        parameters: {
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        today: string;
                        departments: {
                            open: number;
                            overdue: number;
                            department: string;
                            kinds: {
                                open: number;
                                overdue: number;
                                /** @enum {string} */
                                kind: "order-to-correct" | "re-check" | "transfer" | "notification";
                            }[];
                        }[];
                    };
                };
            };
            /** @description token-refused, sign-in-first */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getFollowUpsByFollowUp: {
        parameters: {
            path: {
                followUp: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postVisitsByVisitFollowUps: {
        parameters: {
            path: {
                visit: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    department: string;
                    /** @default null */
                    item?: string | null;
                    text: string;
                    what: {
                        /** @constant */
                        kind: "order-to-correct";
                        /** Format: date */
                        dueOn: string;
                    } | {
                        /** @constant */
                        kind: "re-check";
                        /** @description The open order that is re-checked */
                        order: string;
                        /** Format: date */
                        dueOn: string;
                    } | {
                        /** @constant */
                        kind: "transfer";
                        /** @default null */
                        dueOn?: string | null;
                        /** @default null */
                        authority?: string | null;
                    } | {
                        /** @constant */
                        kind: "notification";
                        /** @default null */
                        dueOn?: string | null;
                        /** @default null */
                        toDepartment?: string | null;
                        /** @default null */
                        authority?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postFollowUpsByFollowUpDeadline: {
        parameters: {
            path: {
                followUp: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: date */
                    dueOn: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putFollowUpsByFollowUpRecipient: {
        parameters: {
            path: {
                followUp: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    toDepartment: string | null;
                    authority: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postFollowUpsByFollowUpReCheck: {
        parameters: {
            path: {
                followUp: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /**
                     * Format: date
                     * @description The day of the re-check
                     */
                    on: string;
                    /** @description What it found */
                    text: string;
                    finding: {
                        /** @constant */
                        outcome: "corrected";
                    } | {
                        /** @constant */
                        outcome: "not-corrected";
                        next: {
                            /** @constant */
                            kind: "order-to-correct";
                            /** Format: date */
                            dueOn: string;
                        } | {
                            /** @constant */
                            kind: "transfer";
                            /** @default null */
                            authority?: string | null;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            201: {
                content: {
                    "application/json": {
                        reCheck: string;
                        next: string | null;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postFollowUpsByFollowUpTransfer: {
        parameters: {
            path: {
                followUp: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    outcome: "accepted" | "declined";
                    /**
                     * Format: date
                     * @description The day of the authority's answer
                     */
                    on: string;
                    documentNumber: string;
                    /**
                     * @description Unless it was named before
                     * @default null
                     */
                    authority?: string | null;
                    /** @default null */
                    text?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postFollowUpsByFollowUpAcknowledgement: {
        parameters: {
            path: {
                followUp: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Today unless told
                     * @default null
                     */
                    on?: string | null;
                    /** @default null */
                    documentNumber?: string | null;
                    /** @default null */
                    text?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postFollowUpsByFollowUpCancellation: {
        parameters: {
            path: {
                followUp: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByIdArchive: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            204: {
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicStatistics: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                department?: string;
                task?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        year: number;
                        department: string | null;
                        task: string | null;
                        figures: components["schemas"]["Figure"][];
                        draws: {
                            held: number;
                            /** @description Of those held; the others follow within a minute */
                            counted: number;
                            entities: {
                                /** @description χ², two decimals; null: nothing was tested */
                                statistic: string | null;
                                /** @description Degrees of freedom */
                                degrees: number;
                                /** @description Of a deviation at least as large, if every draw was fair */
                                chance: string | null;
                            };
                            inspectors: {
                                /** @description χ², two decimals; null: nothing was tested */
                                statistic: string | null;
                                /** @description Degrees of freedom */
                                degrees: number;
                                /** @description Of a deviation at least as large, if every draw was fair */
                                chance: string | null;
                            };
                            strata: {
                                /** @description χ², two decimals; null: nothing was tested */
                                statistic: string | null;
                                /** @description Degrees of freedom */
                                degrees: number;
                                /** @description Of a deviation at least as large, if every draw was fair */
                                chance: string | null;
                                stratum: string;
                                draws: number;
                                population: number;
                                selected: number;
                                cells: {
                                    readonly districts: string[];
                                    observed: number;
                                    /** @description Two decimals */
                                    expected: string;
                                }[];
                            }[];
                            departments: {
                                /** @description χ², two decimals; null: nothing was tested */
                                statistic: string | null;
                                /** @description Degrees of freedom */
                                degrees: number;
                                /** @description Of a deviation at least as large, if every draw was fair */
                                chance: string | null;
                                department: string;
                                draws: number;
                                /** @description That were filled */
                                places: number;
                                /** @description Of inspectors alike to others, with enough places to tell */
                                testedPlaces: number;
                                /** @description Groups of inspectors alike that were tested */
                                groups: number;
                            }[];
                        };
                        links: {
                            /** @description The public report as a PDF; null: of a single task there is none */
                            report: string | null;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicStatisticsCsv: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                department?: string;
                task?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStatistics: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                department?: string;
                task?: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/json": {
                        year: number;
                        department: string | null;
                        task: string | null;
                        figures: components["schemas"]["Figure"][];
                        draws: {
                            held: number;
                            /** @description Of those held; the others follow within a minute */
                            counted: number;
                            entities: {
                                /** @description χ², two decimals; null: nothing was tested */
                                statistic: string | null;
                                /** @description Degrees of freedom */
                                degrees: number;
                                /** @description Of a deviation at least as large, if every draw was fair */
                                chance: string | null;
                            };
                            inspectors: {
                                /** @description χ², two decimals; null: nothing was tested */
                                statistic: string | null;
                                /** @description Degrees of freedom */
                                degrees: number;
                                /** @description Of a deviation at least as large, if every draw was fair */
                                chance: string | null;
                            };
                            strata: {
                                /** @description χ², two decimals; null: nothing was tested */
                                statistic: string | null;
                                /** @description Degrees of freedom */
                                degrees: number;
                                /** @description Of a deviation at least as large, if every draw was fair */
                                chance: string | null;
                                stratum: string;
                                draws: number;
                                population: number;
                                selected: number;
                                cells: {
                                    readonly districts: string[];
                                    observed: number;
                                    /** @description Two decimals */
                                    expected: string;
                                }[];
                            }[];
                            departments: {
                                /** @description χ², two decimals; null: nothing was tested */
                                statistic: string | null;
                                /** @description Degrees of freedom */
                                degrees: number;
                                /** @description Of a deviation at least as large, if every draw was fair */
                                chance: string | null;
                                department: string;
                                draws: number;
                                /** @description That were filled */
                                places: number;
                                /** @description Of inspectors alike to others, with enough places to tell */
                                testedPlaces: number;
                                /** @description Groups of inspectors alike that were tested */
                                groups: number;
                            }[];
                        };
                        links: {
                            /** @description The public report as a PDF; null: of a single task there is none */
                            report: string | null;
                        };
                    };
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStatisticsCsv: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                department?: string;
                task?: string;
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicFeedAtom: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/atom+xml": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicPlansByPlanNoticePdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                plan: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicPlansByPlanEditionsByEditionNoticePdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                plan: string;
                edition: number;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicTasksByIdNoticePdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicTasksByIdResultsPdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicDrawsByDrawCertificatePdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                draw: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPublicStatisticsPdf: {
        parameters: {
            query?: {
                /** @description This year unless told */
                year?: number;
                department?: string;
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitNoticePdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitOrderPdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getVisitsByVisitRecordPdf: {
        parameters: {
            query?: {
                form?: "blank" | "filled";
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                visit: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMyVisitsPdf: {
        parameters: {
            query?: {
                /** @description First day; today unless told */
                from?: string;
                /** @description Last day; the first one unless told */
                to?: string;
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getInspectorsByInspectorVisitsPdf: {
        parameters: {
            query?: {
                /** @description First day; today unless told */
                from?: string;
                /** @description Last day; the first one unless told */
                to?: string;
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                /** @description Staff number in the own department's directory */
                inspector: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTasksByTaskPapers: {
        parameters: {
            path: {
                task: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Notices, orders, records to write on or filled with what was recorded, or the assignment sheets of the department's inspectors
                     * @enum {string}
                     */
                    papers: "notices" | "orders" | "records" | "filled-records" | "sheets";
                    /** @description Visits by their ids */
                    visits?: string[];
                    /**
                     * Format: date
                     * @description First day; with it or `to`, visits that have no day yet are left out
                     */
                    from?: string;
                    /** Format: date */
                    to?: string;
                    /** @enum {string} */
                    state?: "assigned" | "notified" | "on_site" | "recorded" | "returned" | "reviewed" | "published" | "follow_up" | "closed" | "replaced" | "voided";
                    /** @description Beginning of the GB/T 2260 code */
                    region?: string;
                    /**
                     * @default zh
                     * @enum {string}
                     */
                    language?: "zh" | "en";
                    /**
                     * @description As for a single paper
                     * @default name
                     * @enum {string}
                     */
                    missing?: "name" | "refuse";
                    /**
                     * @description One file to print, or a ZIP with a file for each visit
                     * @default pdf
                     * @enum {string}
                     */
                    as?: "pdf" | "zip";
                };
            };
        };
        responses: {
            /** @description 成功 / Success */
            202: {
                content: {
                    "application/json": {
                        job: string;
                        papers: number;
                        /** @description Where the file is once the job is done */
                        file: string;
                    };
                };
            };
            /** @description bad-request, not-json */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getJobsByIdFile: {
        parameters: {
            path: {
                id: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                    "application/zip": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTasksByTaskAuditPdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                /** @description A character that the fonts lack: `name` prints its code point as 〔U+2A6D6〕, `refuse` makes no paper and lists them */
                missing?: "name" | "refuse";
            };
            path: {
                task: string;
            };
        };
        responses: {
            /** @description 成功 / Success */
            200: {
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description bad-request */
            default: {
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
