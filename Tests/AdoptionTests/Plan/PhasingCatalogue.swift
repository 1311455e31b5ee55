/// The 38 features of the catalogue of social learning, all rated full.
///
/// Gains are ω, computed from the catalogue's weights by a script of a few lines, apart from this code.
enum PhasingCatalogue {
  static let text = """
    accessible-authoring 1 0.005070507492962206
    activity-feed 1 0.022972676962095435 needs member-profiles
    badges 1 0.016520536109267125
    chat-integration 1 0.03560136972327766
    co-authoring 4 0.026866794289123887 needs member-profiles
    cohort-programmes 3 0.03196074092352819 needs learner-groups
    community-spaces 2 0.024511174992147677 needs learner-groups,moderation-tools
    content-comments 2 0.030410754076900234 needs member-profiles,moderation-tools
    content-curation 2 0.02396090568109783 needs member-profiles
    content-ratings 1 0.010924582052521595 needs member-profiles
    contribution-reputation 2 0.015399377761111216 one-of discussion-forums,questions-answers
    discussion-forums 2 0.0470473878385255 needs member-profiles,moderation-tools
    expert-directory 2 0.024449877546130278 needs member-profiles
    expert-routing 2 0.014788962275210846 needs expert-directory,questions-answers
    feedback-surveys 1 0.01109960849015235
    frontline-access 1 0.009251066661959927
    group-assignments 4 0.014384012971705863 needs learner-groups
    instant-messaging 1 0.027434782321183817 needs member-profiles
    learner-courses 5 0.022115799698774842 needs publishing-workflow
    learner-groups 2 0.031474329798475933 needs member-profiles
    learner-microlearning 4 0.04438264804063649 needs publishing-workflow
    learner-video 3 0.03945124270278799 needs member-profiles,moderation-tools
    live-sessions 2 0.0165266269910146
    member-profiles 1 0.02140703534077188
    mentoring 5 0.03562777613088227 needs expert-directory
    mobile-social 1 0.020592182716905372
    moderation-tools 1 0.016007673199867855
    notification-digests 1 0.026450696824251767
    peer-assessment 4 0.03066383409407137 needs moderation-tools one-of learner-video,learner-microlearning,learner-courses,group-assignments
    peer-recognition 1 0.021874977624651137 needs member-profiles
    points-leaderboards 2 0.009278018103845043 one-of discussion-forums,questions-answers,content-comments
    publishing-workflow 1 0.021413263187895652
    questions-answers 3 0.04723598232484784 needs member-profiles,moderation-tools
    reactions-mentions 1 0.01024548084108786 needs member-profiles
    recommend-to-peers 1 0.018653083686520265 needs member-profiles
    safe-participation 1 0.016055292211921368 needs moderation-tools
    social-media-integration 2 0.009938357474660101
    unified-search 1 0.019955022832562546
    """
}
